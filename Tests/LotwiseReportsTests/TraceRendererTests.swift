import LotwiseReports
import LotwiseSyntax
import Testing

@Suite struct TraceRendererTests {
  private typealias Node = TraceGraph.Node

  /// The racing bike's frame lot, traced to its usage.
  private let toUsage = TraceGraph(
    title: "lot LOT1 of 2000, to usage", direction: .toUsage,
    nodes: [
      Node(
        line: 1, parent: nil, level: 0, entry: 1, description: "Purch. Receipt PR1", item: "2000",
        number: "LOT1", quantity: 1_000_000, party: "Custom Metals", hasChildren: true),
      Node(
        line: 2, parent: 1, level: 1, entry: 3, description: "Consumption RP1", item: "2000",
        number: "LOT1", quantity: -200_000, hasChildren: true),
      Node(
        line: 3, parent: 2, level: 2, entry: 4, description: "Output RP1", item: "1002",
        number: "SN1", quantity: 100_000, hasChildren: true),
      Node(
        line: 4, parent: 3, level: 3, entry: 9, description: "Sales Shipment SS1", item: "1002",
        number: "SN1", quantity: -100_000, location: "EAST", party: "Selangorian Ltd."),
    ])

  /// Two shipments of one receipt, traced to their origin.
  private let toOrigin = TraceGraph(
    title: "item 1, to origin", direction: .toOrigin,
    nodes: [
      Node(
        line: 1, parent: nil, level: 0, entry: 3, description: "Ship 2", item: "1", number: "L",
        quantity: -50_000, details: [.init("open", .flag(false)), .init("type", .blank)]),
      Node(
        line: 2, parent: 1, level: 1, entry: 1, description: "Receipt", item: "1", number: "L",
        quantity: 200_000),
      Node(
        line: 3, parent: nil, level: 0, entry: 2, description: "Ship 1", item: "1", number: "L",
        quantity: -100_000),
      Node(
        line: 4, parent: 3, level: 1, entry: 1, description: "Receipt", item: "1", number: "L",
        quantity: 200_000, again: true),
    ])

  private let hostile = TraceGraph(
    title: "<\"&'\n>", direction: .toUsage,
    nodes: [
      Node(
        line: 1, parent: nil, level: 0, entry: 1,
        description: "\"];x[\"<script>&\\n\u{1B}#`|", item: "1", number: "L", quantity: 0)
    ])

  @Test func `a trace ten thousand levels deep is no wider than a shallow one can be`() {
    let deep = TraceGraph(
      title: "", direction: .toUsage,
      nodes: (0..<10_000).map { level in
        Node(
          line: level + 1, parent: level == 0 ? nil : level, level: level, entry: level + 1,
          description: "Item Ledger Entry RJ\(level)", item: "RAW", number: "L\(level)",
          quantity: 100_000, hasChildren: level < 9_999)
      })

    let lines = TraceTreeRenderer().render(deep).split(separator: "\n")

    #expect(lines.count == 10_003 && lines.last == "(10000 rows)")
    #expect(lines.allSatisfy { $0.utf8.count <= 160 })
    #expect(lines.dropLast().last?.contains("[9999] Item Ledger Entry RJ9999") == true)
  }

  @Test func `a tree has a line a node, indented, with aligned values`() {
    #expect(
      TraceTreeRenderer().render(toUsage) == """
        lot LOT1 of 2000, to usage
        description               item  number  quantity  entry  party
        ------------------------  ----  ------  --------  -----  ----------------
        Purch. Receipt PR1        2000  LOT1          10      1  Custom Metals
          Consumption RP1         2000  LOT1          -2      3
            Output RP1            1002  SN1            1      4
              Sales Shipment SS1  1002  SN1           -1      9  Selangorian Ltd.

        """)
  }

  @Test func `a node already traced is marked in the tree`() {
    #expect(TraceTreeRenderer().render(toOrigin).contains("\n  Receipt (again)  1     L"))
  }

  @Test func `lines of one entry are one node, and arrows follow the goods`() {
    #expect(toOrigin.entries().map(\.entry) == [3, 1, 2])
    #expect(toOrigin.edges().map { [$0.from, $0.to] } == [[1, 3], [1, 2]])
    #expect(toUsage.edges().map { [$0.from, $0.to] } == [[1, 3], [3, 4], [4, 9]])
  }

  @Test func `DOT draws entries and steps`() {
    #expect(
      TraceDOTRenderer().render(toOrigin) == #"""
        digraph trace {
          label="item 1, to origin";
          labelloc=t;
          rankdir=LR;
          node [shape=box, style=rounded, fontname="sans-serif"];
          "e3" [label="Ship 2\n1 L -0.5\nentry 3"];
          "e1" [label="Receipt\n1 L 2\nentry 1"];
          "e2" [label="Ship 1\n1 L -1\nentry 2"];
          "e1" -> "e3";
          "e1" -> "e2" [style=dashed];
        }

        """#)
  }

  @Test func `DOT keeps a label a label`() {
    #expect(
      TraceDOTRenderer().render(hostile)
        .contains(#"[label="\"];x[\"<script>&amp;\\n\\u{1B}#`|\n1 L 0\nentry 1"];"#))
  }

  @Test func `Mermaid draws entries and steps`() {
    #expect(
      TraceMermaidRenderer().render(toOrigin) == """
        flowchart LR
          e3["Ship 2<br/>1 L -0.5<br/>entry 3"]
          e1["Receipt<br/>1 L 2<br/>entry 1"]
          e2["Ship 1<br/>1 L -1<br/>entry 2"]
          e1 --> e3
          e1 -.-> e2

        """)
  }

  @Test func `Mermaid keeps a label a label`() {
    #expect(
      TraceMermaidRenderer().render(hostile).contains(
        "e1[\"#34;#93;#59;x#91;#34;#60;script#62;#38;#92;n#92;u#123;1B#125;#35;#96;#124;<br/>"))
  }

  @Test func `JSON gives the lines in order and the steps`() {
    #expect(
      TraceJSONRenderer().render(toOrigin) == #"""
        {"lotwise":1,"trace":"item 1, to origin","direction":"to-origin","nodes":[
        {"line":1,"parent":null,"level":0,"entry":3,"description":"Ship 2","item":"1",\#
        "number":"L","quantity":-0.5,"location":"","bin":"","party":"","again":false,\#
        "has-children":false,"fields":{"open":false,"type":null}},
        {"line":2,"parent":1,"level":1,"entry":1,"description":"Receipt","item":"1",\#
        "number":"L","quantity":2,"location":"","bin":"","party":"",\#
        "again":false,"has-children":false},
        {"line":3,"parent":null,"level":0,"entry":2,"description":"Ship 1","item":"1",\#
        "number":"L","quantity":-1,"location":"","bin":"","party":"",\#
        "again":false,"has-children":false},
        {"line":4,"parent":3,"level":1,"entry":1,"description":"Receipt","item":"1",\#
        "number":"L","quantity":2,"location":"","bin":"","party":"",\#
        "again":true,"has-children":false}
        ],"edges":[
        {"from":1,"to":3,"again":false},
        {"from":1,"to":2,"again":true}
        ]}

        """#)
  }

  @Test func `a picture has a box an entry and an arrow a step, and no raw text`() {
    let picture = TraceSVGRenderer().render(toUsage)

    #expect(picture.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(picture.split(separator: "\n").count { $0.hasPrefix("<g class=\"node\"") } == 4)
    #expect(picture.split(separator: "\n").count { $0.contains("marker-end") } == 3)
    #expect(
      TraceSVGRenderer().render(hostile).contains(
        "&quot;];x[&quot;&lt;script&gt;&amp;\\n\\u{1B}#`|</text>"))
    #expect(TraceSVGRenderer().render(hostile).contains("&lt;&quot;&amp;&#39;\\n&gt;"))
  }

  @Test func `an empty trace is well formed in every format`() {
    let nothing = TraceGraph(title: "", direction: .toOrigin, nodes: [])

    #expect(TraceTreeRenderer().render(nothing).hasSuffix("(no rows)\n"))
    #expect(TraceDOTRenderer().render(nothing).hasSuffix("}\n"))
    #expect(TraceMermaidRenderer().render(nothing) == "flowchart LR\n")
    #expect(TraceJSONRenderer().render(nothing).hasSuffix("\"nodes\":[],\"edges\":[]}\n"))
    #expect(TraceSVGRenderer().render(nothing).contains("width=\"40\" height=\"40\""))
  }

  @Test func `a circle of entries and a parent that is missing do no harm`() {
    let circle = TraceGraph(
      title: "", direction: .toUsage,
      nodes: [
        Node(
          line: 1, parent: nil, level: 0, entry: 1, description: "", item: "", number: "",
          quantity: 0),
        Node(
          line: 2, parent: 1, level: 1, entry: 2, description: "", item: "", number: "",
          quantity: 0),
        Node(
          line: 3, parent: 2, level: 2, entry: 1, description: "", item: "", number: "",
          quantity: 0, again: true),
        Node(
          line: 4, parent: 99, level: 3, entry: 5, description: "", item: "", number: "",
          quantity: 0),
      ])

    #expect(circle.edges().map { [$0.from, $0.to] } == [[1, 2], [2, 1]])
    #expect(TraceSVGRenderer().render(circle).hasSuffix("</svg>\n"))
  }
}
