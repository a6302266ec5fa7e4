/// One change of one place: what a slip of the hand would have left there.
struct Mutation {
  /// The kinds of slips; the raw value is what the report says.
  enum Operator: String, CaseIterable {
    case comparison
    case offByOne = "off by one"
    case sign
    case order
    case droppedCall = "dropped call"
    case droppedAssignment = "dropped assignment"
    case droppedCheck = "dropped check"
    case condition = "turned condition"
    case earlyReturn = "early return"
    case neighbour
    case value
  }

  /// Text put in at a place, or in place of some: `length` 0 only inserts.
  struct Edit {
    var offset: Int
    var length: Int
    var text: String
  }

  /// The switch's number in the mutated tree; 0 until it is drawn.
  var number = 0
  var file: String
  var line: Int
  var kind: Operator
  /// The text of the place before and after, in one line.
  var before: String
  var after: String
  /// Bytes of the file that the change covers.
  var range: Range<Int>
  /// Where `#` stands in their text, the number comes.
  var edits: [Edit]
  /// The declaration that the place lies in, and its lines.
  var function: String
  var functionLines: ClosedRange<Int>
  /// Ids of rules written at the place or about the statements around it.
  var rules: [String]

  /// True when text of the file is replaced, so that nothing inside can be changed as well.
  var replaces: Bool { edits.contains { $0.length > 0 } }

  /// Lines that the edits touch.
  var lines: ClosedRange<Int> = 0...0

  var folder: String {
    file.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// How it is told: place, kind, change.
  var description: String {
    "\(file):\(line): \(kind.rawValue) in \(function): \(before) -> \(after)"
  }
}
