import LotwiseReports
import Testing

/// Traces as pictures: everything is there, nothing lies on anything else.
@Suite struct TracePictureTests {
  private typealias Node = TraceGraph.Node

  struct Box: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    func meets(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }

    func holds(_ x: Int, _ y: Int) -> Bool {
      x > self.x && x < self.x + width && y > self.y && y < self.y + height
    }
  }

  private static func boxes(_ picture: String) -> [Box] {
    picture.matches(
      of:
        /<rect class="(?:purchase|sale|made|consumed|moved|adjusted)" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)" rx/
    ).map {
      Box(
        x: Int($0.output.1) ?? 0, y: Int($0.output.2) ?? 0, width: Int($0.output.3) ?? 0,
        height: Int($0.output.4) ?? 0)
    }
  }

  /// A graph of a node an entry, traced to usage, from steps between entries.
  private static func graph(_ steps: [(Int, Int)], count: Int) -> TraceGraph {
    var nodes: [TraceGraph.Node] = []
    var lineOfEntry: [Int: Int] = [:]
    func add(_ entry: Int, under parent: Int?) {
      let line = nodes.count + 1
      let isAgain = lineOfEntry[entry] != nil
      let level = parent.map { nodes[$0 - 1].level + 1 } ?? 0
      var node = Node(
        line: line, parent: parent, level: level, entry: entry, description: "what \(entry)",
        item: "BOLT", number: "lot L\(entry)", quantity: 100_000, again: isAgain)
      node.kind = TraceGraph.Kind.allCases[entry % TraceGraph.Kind.allCases.count]
      nodes.append(node)
      guard !isAgain else { return }
      lineOfEntry[entry] = line
      for step in steps where step.0 == entry { add(step.1, under: line) }
    }
    let reached = Set(steps.map(\.1))
    for entry in 1...count where !reached.contains(entry) { add(entry, under: nil) }
    return TraceGraph(title: "test", direction: .toUsage, nodes: nodes)
  }

  @Test(arguments: 1...60)
  func `no box lies on another, and no line runs behind one`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let count = 2 + next(24)
    var steps: [(Int, Int)] = []
    for entry in 2...count {
      for _ in 0...next(3) {
        let from = 1 + next(entry - 1)
        if !steps.contains(where: { $0 == (from, entry) }) { steps.append((from, entry)) }
      }
    }
    let picture = TraceSVGRenderer().render(Self.graph(steps, count: count))
    let boxes = Self.boxes(picture)

    #expect(boxes.count == count)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[..<index].contains { $0.meets(box) }, "seed \(seed)")
    }
    for point in Self.pointsOfWays(picture) {
      #expect(!boxes.contains { $0.holds(point.0, point.1) }, "seed \(seed) at \(point)")
    }
  }

  /// Points on every line of a picture, close to each other.
  private static func pointsOfWays(_ picture: String) -> [(Int, Int)] {
    var points: [(Int, Int)] = []
    for way in picture.matches(of: /<path class="way" d="(M[^"]*)" fill="none"/) {
      var at = (0.0, 0.0)
      for part in way.output.1.matches(of: /([MCHV])([-0-9 ]+)/) {
        let numbers = part.output.2.split(separator: " ").compactMap { Double($0) }
        switch part.output.1 {
        case "M": at = (numbers[0], numbers[1])
        case "H", "V":
          let end = part.output.1 == "H" ? (numbers[0], at.1) : (at.0, numbers[0])
          points += (0...40).map { step in
            let share = Double(step) / 40
            return (Int(at.0 + (end.0 - at.0) * share), Int(at.1 + (end.1 - at.1) * share))
          }
          at = end
        default:
          let (start, end) = (at, (numbers[4], numbers[5]))
          points += (0...40).map { step in
            let t = Double(step) / 40
            let (a, b, c, d) = (
              (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t),
              t * t * t
            )
            return (
              Int(a * start.0 + b * numbers[0] + c * numbers[2] + d * end.0),
              Int(a * start.1 + b * numbers[1] + c * numbers[3] + d * end.1)
            )
          }
          at = end
        }
      }
    }
    return points
  }

  @Test func `goods that join again meet in one box`() {
    let picture = TraceSVGRenderer().render(
      Self.graph([(1, 2), (1, 3), (2, 4), (3, 4)], count: 4))

    #expect(Self.boxes(picture).count == 4)
    #expect(picture.matches(of: /marker-end="url\(#arrow\)"/).count == 4)
    #expect(picture.contains("a further way to goods shown already"))
  }

  @Test func `a deep trace goes downwards, a shallow one to the right`() {
    let deep = Self.boxes(
      TraceSVGRenderer().render(Self.graph((1..<12).map { ($0, $0 + 1) }, count: 12)))
    let shallow = Self.boxes(
      TraceSVGRenderer().render(Self.graph((1..<4).map { ($0, $0 + 1) }, count: 4)))

    let middles = deep.map { $0.x + $0.width / 2 }
    #expect(Set(deep.map(\.y)).count == 12)
    #expect((middles.max() ?? 0) - (middles.min() ?? 0) < 4)
    #expect(Set(shallow.map(\.x)).count == 4 && Set(shallow.map(\.y)).count == 1)
  }

  @Test func `a box says everything, and a long name goes on in the next line`() {
    var node = Node(
      line: 1, parent: nil, level: 0, entry: 7, description: "Sales Shipment Header SS1",
      item: "2000", number: "lot A-VERY-LONG-LOT-NUMBER-THAT-HAS-NO-BLANK-IN-IT-AT-ALL-0123456789",
      quantity: -250_000, location: "EAST",
      party: "The Selangorian Trading Company of the Whole Peninsula Limited")
    (node.what, node.document, node.unit, node.itemName) = ("sales shipment", "SS1", "PCS", "Frame")
    node.date = 0
    node.remaining = 400_000
    node.openDocuments = ["SO2 wants 3 PCS"]
    let picture = TraceSVGRenderer().render(
      TraceGraph(title: "lot", direction: .toUsage, nodes: [node]))
    let texts = picture.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.output.1) }

    #expect(!picture.contains("…"))
    #expect(texts.contains("sales shipment SS1"))
    #expect(texts.contains("2000-01-01  -2.5 PCS"))
    #expect(texts.contains("2000 Frame"))
    #expect(
      texts.joined().contains("A-VERY-LONG-LOT-NUMBER-THAT-HAS-NO-BLANK-IN-IT-AT-ALL-0123456789"))
    #expect(
      texts.joined(separator: " ").contains(
        "EAST · The Selangorian Trading Company of the Whole Peninsula Limited"))
    #expect(texts.contains("4 PCS on hand") && texts.contains("SO2 wants 3 PCS"))
    #expect(texts.contains("on hand") && texts.contains("named by an open document"))
    #expect(texts.contains("found, lost or adjusted"))
  }

  @Test func `a page has the picture, a search, and the entry of each box`() {
    var graph = Self.graph([(1, 2)], count: 2)
    graph.nodes[0].details = [.init("posting-date", .date(0)), .init("unit", .code("PCS"))]
    let page = TraceHTMLRenderer().render(graph)

    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("data-entry=\"1\"") && page.contains("id=\"entry-1\""))
    #expect(page.contains("<th>posting-date</th><td>2000-01-01</td>"))
    #expect(page.contains("type=\"search\"") && page.contains("viewport"))
    #expect(!page.contains("http://") || page.contains("http://www.w3.org/2000/svg"))
  }

  @Test func `each format is written by what it has a renderer for`() {
    let table = ReportTable(name: "t", columns: [ReportColumn("a", .code)], rows: [[.code("=x")]])
    let graph = Self.graph([(1, 2)], count: 2)
    var seen: Set<String> = []
    for format in OutputFormat.allCases {
      #expect(format.table != nil || format.trace != nil)
      #expect(!format.endings.isEmpty)
      if let text = format.table?(table, nil) { #expect(seen.insert(text).inserted, "\(format)") }
      if let text = format.trace?(graph, nil), format != .tree, format != .guardedCSV {
        #expect(seen.insert(text).inserted, "\(format)")
      }
    }
    #expect(OutputFormat(endingOf: "a.MD", among: OutputFormat.ofTables) == .markdown)
    #expect(OutputFormat(endingOf: "a.svg", among: OutputFormat.ofTables) == nil)
    #expect(OutputFormat(endingOf: "a", among: OutputFormat.allCases) == nil)
  }
}
