/// Where tracked goods came from or went to: the lines of a trace, in the order a tree prints them.
///
/// A line whose entry stands further up already is marked `again` and may have its lines below
/// left out. As a graph, lines of the same entry are one node; see `entries()` and `edges()`.
public struct TraceGraph: Hashable, Sendable {
  /// Which way the trace goes from its roots.
  public enum Direction: String, Hashable, Sendable {
    case toOrigin = "to-origin"
    case toUsage = "to-usage"
  }

  /// What happened to the goods at an entry, as a picture tells it by its colour.
  public enum Kind: String, Hashable, CaseIterable, Sendable {
    case purchase, sale, made, consumed, moved, adjusted

    /// As a legend says it.
    public var words: String {
      switch self {
      case .purchase: "received from a vendor, or sent back"
      case .sale: "shipped to a customer, or returned"
      case .made: "made"
      case .consumed: "consumed"
      case .moved: "moved, or under another number"
      case .adjusted: "found, lost or adjusted"
      }
    }
  }

  /// A value beside the main ones, for formats that print everything.
  public struct Detail: Hashable, Sendable {
    public let heading: String
    public let cell: TableCell

    public init(_ heading: String, _ cell: TableCell) {
      self.heading = heading
      self.cell = cell
    }
  }

  /// One line: an item ledger entry at its place in the tree.
  public struct Node: Hashable, Sendable {
    /// Counts from 1 in the order of the lines.
    public var line: Int
    /// The line above in the tree; none for a root, whose level is 0.
    public var parent: Int?
    public var level: Int
    /// The item ledger entry's number, which says which lines are the same node.
    public var entry: Int
    /// What the goods did there, such as `Sales Shipment SS1`.
    public var description: String
    public var item: String
    /// The numbers of serial, lot and package as one text, such as `SN1`.
    public var number: String
    /// In hundred-thousandths, as `TableCell.quantity`.
    public var quantity: Int64
    public var location: String
    /// The customer or vendor, blank where there is none.
    public var party: String
    /// True when the entry stands further up already.
    public var again: Bool
    public var hasChildren: Bool
    public var details: [Detail]
    // What pictures write beside; the description has it all in one text.
    public var kind = Kind.adjusted
    /// What happened in few words, such as `purchase receipt`.
    public var what = ""
    public var document = ""
    /// Counted from 1 January 2000.
    public var date: Int32?
    public var unit = ""
    public var itemName = ""
    /// The bin that the goods came into or left, blank where there is none.
    public var bin = ""
    /// What is still there of an inbound entry, in hundred-thousandths.
    public var remaining: Int64 = 0
    /// Documents that are not posted and name the goods: `SO2 wants 3 PCS`.
    public var openDocuments: [String] = []

    public init(
      line: Int, parent: Int?, level: Int, entry: Int, description: String, item: String,
      number: String, quantity: Int64, location: String = "", party: String = "",
      again: Bool = false, hasChildren: Bool = false, details: [Detail] = []
    ) {
      self.line = line
      self.parent = parent
      self.level = level
      self.entry = entry
      self.description = description
      self.item = item
      self.number = number
      self.quantity = quantity
      self.location = location
      self.party = party
      self.again = again
      self.hasChildren = hasChildren
      self.details = details
    }
  }

  /// A step of the goods between two entries, in the direction the goods moved.
  public struct Edge: Hashable, Sendable {
    public let from: Int
    public let to: Int
    /// True when the line that showed this step was marked `again`.
    public let again: Bool
  }

  /// What was asked, such as `serial SN1 of 1002, to origin`.
  public var title: String
  public var direction: Direction
  public var nodes: [Node]

  public init(title: String, direction: Direction, nodes: [Node]) {
    self.title = title
    self.direction = direction
    self.nodes = nodes
  }

  /// The first line of each entry, in order; takes time linear in the lines.
  public func entries() -> [Node] {
    var seen: Set<Int> = []
    return nodes.filter { seen.insert($0.entry).inserted }
  }

  /// The steps between entries, each once, in the order of the lines; linear in the lines.
  public func edges() -> [Edge] {
    struct Step: Hashable { let from, to: Int }
    var entryOfLine: [Int: Int] = [:]
    for node in nodes { entryOfLine[node.line] = node.entry }
    var seen: Set<Step> = []
    var edges: [Edge] = []
    for node in nodes {
      guard let parent = node.parent, let above = entryOfLine[parent] else { continue }
      let step =
        switch direction {
        case .toOrigin: Step(from: node.entry, to: above)
        case .toUsage: Step(from: above, to: node.entry)
        }
      guard seen.insert(step).inserted else { continue }
      edges.append(Edge(from: step.from, to: step.to, again: node.again))
    }
    return edges
  }
}
