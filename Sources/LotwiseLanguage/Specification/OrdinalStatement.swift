import ItemTracking
import LotwiseSyntax

/// A statement whose clauses are still declared and read by their places; the last of them go soon.
package protocol OrdinalStatement: Statement {
  static var ordinalForms: [Form] { get }

  init(checking arguments: inout Arguments) throws(Diagnostic)
}

extension OrdinalStatement {
  package static var forms: [StatementForm] {
    ordinalForms.map { form in
      StatementForm(form.phrase, form.summary, form.examples) { builder in
        builder.take(form)
        return { arguments throws(Diagnostic) in try Self(checking: &arguments) }
      }
    }
  }
}

extension FormGroup {
  static var goods: FormGroup { Goods.group.form }
  static var reference: FormGroup { Reference.group.form }
  static var documentReference: FormGroup { DocumentReference.group.form }
}

extension Arguments {
  mutating func goods(_ record: Int) throws(Diagnostic) -> Goods {
    try Goods.group.read(record, &self)
  }

  mutating func reference(_ record: Int) throws(Diagnostic) -> Reference {
    try Reference.group.read(record, &self)
  }

  mutating func documentReference(_ record: Int) throws(Diagnostic) -> Reference {
    try DocumentReference.group.read(record, &self)
  }
}

extension Clause {
  /// The clause with the role that its label tells.
  fileprivate func roled(isOutermost: Bool, in phrase: String) -> Clause {
    let role = role == .none ? role(isOutermost, phrase).clauseRole : role
    return Clause(
      ordinal, label, after: words, is: kind.roled, cardinality, as: role, summary: summary)
  }

  func roled(in phrase: String) -> Clause { roled(isOutermost: true, in: phrase) }

  private static let usingDocuments: Set<String> = [
    "post", "preview post", "add", "copy", "allocate", "carry out", "empty", "get demand",
    "clear allocation",
  ]

  private func role(_ isOutermost: Bool, _ phrase: String) -> ValueRole {
    guard kind.isNaming else { return .none }
    if kind == .amount { return .unit }
    if words == "as", kind == .code { return .document.new }
    switch label {
    case "item", "whole item": return phrase == "item" && isOutermost ? .item.new : .item
    case "variant": return .variant
    case "location", "location in transit", "destination":
      return phrase == "location" && isOutermost ? .location.new : .location
    case "vendor": return phrase == "vendor" && words.isEmpty ? .vendor.new : .vendor
    case "customer": return phrase == "customer" && words.isEmpty ? .customer.new : .customer
    case "series", "lot series", "serial series", "package series":
      return phrase == "series" && isOutermost ? .series.new : .series
    case "tracking code": return .trackingCode
    case "code" where phrase == "tracking code": return .trackingCode.new
    case "code" where phrase.hasPrefix("expect"): return .refusal
    case "unit": return phrase == "unit" || phrase.hasSuffix("item") ? .unit.new : .unit
    case "checkpoint": return .checkpoint
    case "name" where phrase == "do": return .definition
    case "serial no.", "new serial no.", "first serial no.": return .serial.new
    case "lot no.", "new lot no.": return .lot.new
    case "package no.", "new package no.": return .package.new
    case "posted line": return .postedDocument
    case "document" where kind == .path: return .document
    default:
      guard isOutermost, kind != .path, kind == .code || kind == .codeRange else { return .none }
      let isUse = phrase.hasPrefix("get ") || Self.usingDocuments.contains(phrase)
      return isUse ? .document : .document.new
    }
  }
}

extension SlotKind {
  fileprivate var roled: SlotKind {
    switch self {
    case .group(let group): .group(group.roled)
    case .block(let group): .block(group.roled)
    case .either(let words, let other): .either(words, or: other.roled)
    default: self
    }
  }

  fileprivate var isNaming: Bool {
    switch self {
    case .code, .codeRange, .path, .amount, .value: true
    case .either(_, let other): other.isNaming
    default: false
    }
  }
}

extension FormGroup {
  fileprivate var roled: FormGroup {
    FormGroup(
      name,
      forms.map { form in
        Form(
          form.phrase, form.clauses.map { $0.roled(isOutermost: false, in: "") },
          exclusions: form.exclusions, takesClausesInBlock: form.takesClausesInBlock)
      })
  }
}

extension FormTraits {
  private static let usingNumbers: Set<String> = [
    "ship", "trace", "find", "recall", "unassign", "handle", "reserve", "unreserve", "transfer",
  ]

  init(phrase: String) {
    self = []
    if Self.usingNumbers.contains(phrase) { insert(.usesNumbers) }
    if phrase == "load snapshot" || phrase == "import" { insert(.makesAnyName) }
    if phrase == "include" { insert(.includesScript) }
    if phrase == "expect failure" { insert(.expectsFailure) }
  }
}

extension Arguments {
  /// A choice as the enumeration whose cases stand in the same order.
  func choice<Choice: CaseIterable>(_ slot: Int) -> Choice? {
    guard let cell = cell(slot), cell.flags.contains(.choice) else { return nil }
    let all = Array(Choice.allCases)
    return cell.value >= 0 && cell.value < all.count ? all[Int(cell.value)] : nil
  }
}
