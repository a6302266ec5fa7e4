/// Where the nodes of a drawn trace stand: layers by level, so that goods move from left to right.
///
/// A node without a line below takes the next free row; any other stands midway between its first
/// and last. Rows of different subtrees do not meet, so no two nodes overlap.
struct TraceSVGLayout {
  /// A node's place, counted in layers and in half rows.
  struct Place: Hashable {
    var layer: Int
    var halfRow: Int
  }

  let nodes: [TraceGraph.Node]
  private(set) var places: [Int: Place] = [:]
  private(set) var layerCount = 0
  private(set) var rowCount = 0

  init(_ graph: TraceGraph) {
    nodes = graph.entries()
    let deepest = nodes.map(\.level).max() ?? 0
    layerCount = nodes.isEmpty ? 0 : deepest + 1
    var childrenOfLine: [Int: [Int]] = [:]
    for node in nodes {
      guard let parent = node.parent else { continue }
      childrenOfLine[parent, default: []].append(node.line)
    }
    var halfRowOfLine: [Int: Int] = [:]
    for node in nodes where childrenOfLine[node.line] == nil {
      halfRowOfLine[node.line] = 2 * rowCount
      rowCount += 1
    }
    // A child stands after its parent, so the reverse order meets every child first.
    for node in nodes.reversed() {
      if let children = childrenOfLine[node.line] {
        let rows = children.compactMap { halfRowOfLine[$0] }
        halfRowOfLine[node.line] = ((rows.min() ?? 0) + (rows.max() ?? 0)) / 2
      }
      let layer =
        switch graph.direction {
        case .toOrigin: deepest - node.level
        case .toUsage: node.level
        }
      places[node.entry] = Place(layer: layer, halfRow: halfRowOfLine[node.line] ?? 0)
    }
  }
}
