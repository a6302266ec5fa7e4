/// Where the boxes of a drawn trace stand.
///
/// Goods move from layer to layer; a box stands one layer behind the last that leads to it, so
/// that goods which join again meet in one box. A step over several layers has a place in each of
/// them: no line runs behind a box. Shallow traces go from left to right, deep ones downwards.
struct TracePictureLayout {
  /// A box, or the place that a long step takes in a layer.
  struct Spot {
    /// The node drawn here, by its place in `nodes`; nil where a line passes.
    var node: Int?
    var layer: Int
    /// Across the way of the goods, in pixels: where it begins, and how much room it takes.
    var across = 0
    var extent: Int
  }

  /// A step as the spots it passes, from box to box.
  struct Way {
    var spots: [Int]
    var isAgain: Bool
    /// True when it leads back against the way of the goods.
    var isBackward: Bool
  }

  let nodes: [TraceGraph.Node]
  private(set) var spots: [Spot] = []
  private(set) var ways: [Way] = []
  private(set) var layers: [[Int]] = []
  let goesDown: Bool
  /// The room across that everything takes.
  private(set) var extent = 0

  /// Traces with more layers than this go downwards.
  private static let mostLayersAcross = 6
  /// A picture with more passing lines than this draws long steps straight.
  private static let mostPassings = 20_000
  private static let passing = 14

  init(_ graph: TraceGraph, gap: Int, extentOf: (TraceGraph.Node, Bool) -> Int) {
    nodes = graph.entries()
    let numbers = Dictionary(
      nodes.enumerated().map { ($1.entry, $0) }, uniquingKeysWith: { first, _ in first })
    let steps = graph.edges().compactMap { edge -> Step? in
      guard let from = numbers[edge.from], let to = numbers[edge.to], from != to else {
        return nil
      }
      return Step(from: from, to: to, isAgain: edge.again)
    }
    let layerOfNode = Self.layers(nodes.count, steps)
    let count = (layerOfNode.max() ?? -1) + 1
    goesDown = count > Self.mostLayersAcross
    layers = Array(repeating: [], count: count)
    for (index, node) in nodes.enumerated() {
      layers[layerOfNode[index]].append(spots.count)
      spots.append(
        Spot(node: index, layer: layerOfNode[index], extent: extentOf(node, goesDown)))
    }
    let long = steps.reduce(0) { $0 + max(0, layerOfNode[$1.to] - layerOfNode[$1.from] - 1) }
    for step in steps { lead(step, layerOfNode, isStraight: long > Self.mostPassings) }
    order()
    place(gap: gap)
  }

  private struct Step {
    var from: Int
    var to: Int
    var isAgain: Bool
  }

  /// One layer behind the last that leads here; what goes round in a circle stays where it is met.
  private static func layers(_ count: Int, _ steps: [Step]) -> [Int] {
    var next = [[Int]](repeating: [], count: count)
    var waiting = [Int](repeating: 0, count: count)
    for step in steps {
      next[step.from].append(step.to)
      waiting[step.to] += 1
    }
    var layer = [Int](repeating: 0, count: count)
    var isDone = [Bool](repeating: false, count: count)
    var ready = (0..<count).filter { waiting[$0] == 0 }
    var place = 0
    var first = 0
    for _ in 0..<count {
      if place == ready.count {
        // Only circles are left: the first box of one is taken as it stands.
        while first < count, isDone[first] { first += 1 }
        guard first < count else { break }
        ready.append(first)
      }
      let node = ready[place]
      place += 1
      guard !isDone[node] else { continue }
      isDone[node] = true
      for other in next[node] where !isDone[other] {
        layer[other] = max(layer[other], layer[node] + 1)
        waiting[other] -= 1
        if waiting[other] == 0 { ready.append(other) }
      }
    }
    return layer
  }

  private mutating func lead(_ step: Step, _ layerOfNode: [Int], isStraight: Bool) {
    let (start, end) = (layerOfNode[step.from], layerOfNode[step.to])
    var passed = [step.from]
    if end > start + 1, !isStraight {
      for layer in (start + 1)..<end {
        layers[layer].append(spots.count)
        passed.append(spots.count)
        spots.append(Spot(node: nil, layer: layer, extent: Self.passing))
      }
    }
    passed.append(step.to)
    ways.append(Way(spots: passed, isAgain: step.isAgain, isBackward: end <= start))
  }

  // MARK: Order and places

  private func neighbours() -> (before: [[Int]], after: [[Int]]) {
    var before = [[Int]](repeating: [], count: spots.count)
    var after = before
    for way in ways where !way.isBackward {
      for (from, to) in zip(way.spots, way.spots.dropFirst()) {
        after[from].append(to)
        before[to].append(from)
      }
    }
    return (before, after)
  }

  /// Orders each layer by the middle of what leads to it and away from it, a few times over.
  private mutating func order() {
    let (before, after) = neighbours()
    // Ranks and middles in thousandths of a place.
    var rank = [Int](repeating: 0, count: spots.count)
    func number(_ layer: [Int]) {
      for (place, spot) in layer.enumerated() { rank[spot] = 1000 * place }
    }
    layers.forEach(number)
    func sort(_ layer: Int, by sides: [[Int]]) {
      let middles = layers[layer].map { spot -> Int in
        let side = sides[spot]
        guard !side.isEmpty else { return rank[spot] }
        return side.reduce(0) { $0 + rank[$1] } / side.count
      }
      let sorted = zip(layers[layer], middles).enumerated().sorted {
        ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
      }
      layers[layer] = sorted.map(\.element.0)
      number(layers[layer])
    }
    for _ in 0..<4 {
      for layer in layers.indices.dropFirst() { sort(layer, by: before) }
      for layer in layers.indices.dropLast().reversed() { sort(layer, by: after) }
    }
  }

  /// Places each spot near the middle of its neighbours, as far as those beside it leave room.
  private mutating func place(gap: Int) {
    let (before, after) = neighbours()
    for layer in layers {
      var next = 0
      for spot in layer {
        spots[spot].across = next
        next += spots[spot].extent + gap
      }
    }
    for round in 0..<4 {
      let order = round % 2 == 0 ? Array(layers.indices) : layers.indices.reversed()
      for layer in order { settle(layer, by: round % 2 == 0 ? before : after, gap) }
    }
    let least = spots.map(\.across).min() ?? 0
    for index in spots.indices { spots[index].across -= least }
    extent = spots.map { $0.across + $0.extent }.max() ?? 0
  }

  /// The places closest to those wished for that keep the order and the gaps: neighbours that
  /// would overlap are moved together as one.
  private mutating func settle(_ layer: Int, by sides: [[Int]], _ gap: Int) {
    struct Group {
      var sum: Int
      var count: Int
      var mean: Int { sum / count }
    }
    var groups: [Group] = []
    var offset = 0
    for spot in layers[layer] {
      let side = sides[spot]
      let wish =
        side.isEmpty
        ? spots[spot].across
        : side.reduce(0) { $0 + spots[$1].across + spots[$1].extent / 2 } / side.count
          - spots[spot].extent / 2
      groups.append(Group(sum: wish - offset, count: 1))
      while groups.count > 1, groups[groups.count - 2].mean > groups[groups.count - 1].mean {
        let last = groups.removeLast()
        groups[groups.count - 1].sum += last.sum
        groups[groups.count - 1].count += last.count
      }
      offset += spots[spot].extent + gap
    }
    offset = 0
    var place = layers[layer].startIndex
    for group in groups {
      for _ in 0..<group.count {
        let spot = layers[layer][place]
        spots[spot].across = group.mean + offset
        offset += spots[spot].extent + gap
        place += 1
      }
    }
  }
}
