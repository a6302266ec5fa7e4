import ItemTracking
import LotwiseSyntax

/// What a kind of code is in a statement: how long it may be, what it names.
protocol CodeRole {
  static var longest: Int { get }
  static var role: ValueRole { get }
  static var blame: Blame? { get }
}

extension Code: ClauseValue where Tag: CodeRole {
  static var kind: SlotKind { .code }
  static var role: ValueRole { Tag.role }
  static var blame: Blame? { Tag.blame }

  @inline(__always)
  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    Self(id: try arguments.codeID(matched, Tag.longest))
  }
}

extension ItemNoTag: CodeRole {
  static var longest: Int { 20 }
  static var role: ValueRole { .item }
  static var blame: Blame? { .item }
}

extension VariantCodeTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .variant }
  static var blame: Blame? { .variant }
}

extension LocationCodeTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .location }
  static var blame: Blame? { .location }
}

extension BinCodeTag: CodeRole {
  static var longest: Int { 20 }
  static var role: ValueRole { .bin }
  static var blame: Blame? { .bin }
}

extension UnitCodeTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .unit }
  static var blame: Blame? { .unit }
}

extension LotNoTag: CodeRole {
  static var longest: Int { 50 }
  static var role: ValueRole { .lot }
  static var blame: Blame? { .lot }
}

extension SerialNoTag: CodeRole {
  static var longest: Int { 50 }
  static var role: ValueRole { .serial }
  static var blame: Blame? { .serial }
}

extension PackageNoTag: CodeRole {
  static var longest: Int { 50 }
  static var role: ValueRole { .package }
  static var blame: Blame? { .package }
}

extension TrackingCodeTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .trackingCode }
  static var blame: Blame? { .code }
}

extension SeriesCodeTag: CodeRole {
  static var longest: Int { 20 }
  static var role: ValueRole { .series }
  static var blame: Blame? { .series }
}

extension PartyNoTag: CodeRole {
  static var longest: Int { 20 }
  static var role: ValueRole { .party }
  static var blame: Blame? { .party }
}

extension DocumentNo: ClauseValue {
  static var kind: SlotKind { .code }
  static var role: ValueRole { .document }
  static var blame: Blame? { .document }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    try arguments.documentNo(matched)
  }
}

/// A text in quotes, kept in its own letter case.
enum QuotedText: ClauseValue {
  typealias Value = TextID

  static var kind: SlotKind { .text }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TextID {
    TextID(id: arguments.names.intern(text: Array(arguments.string(matched).utf8)))
  }
}

/// A text in quotes that is no part of the model: words of a message, the path of a file.
extension String: ClauseValue {
  static var kind: SlotKind { .text }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    arguments.string(matched)
  }
}

/// One word as it is written, of a name that is no part of the model.
enum Name: ClauseValue {
  typealias Value = String

  static var kind: SlotKind { .code }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> String {
    arguments.string(matched)
  }
}

/// Any one word or text, as it is written.
enum AnyWord: ClauseValue {
  typealias Value = String

  static var kind: SlotKind { .value }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> String {
    arguments.string(matched)
  }
}
