/// Writes a trace as one JSON object: its lines in the order of the tree, and its steps.
///
/// `nodes` are the lines, each with the line above it as `parent`; `edges` join entry numbers in
/// the direction the goods moved. What a line tells beside the main fields is under `fields`.
public struct TraceJSONRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ graph: TraceGraph) -> String {
    var sink = TextSink()
    render(graph, to: &sink)
    return sink.text
  }

  public func render(_ graph: TraceGraph, to sink: inout TextSink) {
    sink.append("{\"lotwise\":\(JSONRenderer.version),\"trace\":")
    sink.append(jsonString: graph.title)
    sink.append(",\"direction\":\"\(graph.direction.rawValue)\",\"nodes\":[")
    for index in graph.nodes.indices {
      sink.append(index == 0 ? "\n" : ",\n")
      write(graph.nodes[index], to: &sink)
    }
    sink.append(graph.nodes.isEmpty ? "],\"edges\":[" : "\n],\"edges\":[")
    let edges = graph.edges()
    for index in edges.indices {
      let edge = edges[index]
      sink.append(index == 0 ? "\n" : ",\n")
      sink.append("{\"from\":\(edge.from),\"to\":\(edge.to),\"again\":\(edge.again)}")
    }
    sink.append(edges.isEmpty ? "]}\n" : "\n]}\n")
  }

  private func write(_ node: TraceGraph.Node, to sink: inout TextSink) {
    let fields: [(String, TableCell)] = [
      ("line", .integer(node.line)), ("parent", node.parent.map(TableCell.integer) ?? .blank),
      ("level", .integer(node.level)), ("entry", .integer(node.entry)),
      ("description", .text(node.description)), ("item", .code(node.item)),
      ("number", .code(node.number)), ("quantity", .quantity(node.quantity)),
      ("location", .code(node.location)), ("bin", .code(node.bin)), ("party", .text(node.party)),
      ("again", .flag(node.again)), ("has-children", .flag(node.hasChildren)),
    ]
    write(fields, to: &sink)
    if !node.details.isEmpty {
      sink.append(jsonKey: "fields")
      write(node.details.map { ($0.heading, $0.cell) }, to: &sink)
      sink.append("}")
    }
    sink.append("}")
  }

  // Leaves the object open, so that more can follow.
  private func write(_ fields: [(String, TableCell)], to sink: inout TextSink) {
    sink.append("{")
    for index in fields.indices {
      sink.append(jsonKey: fields[index].0, isFirst: index == 0)
      sink.append(jsonCell: fields[index].1)
    }
  }
}
