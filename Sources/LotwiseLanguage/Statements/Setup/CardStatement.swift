import ItemTracking
import LotwiseSyntax

/// Declares, changes, deletes, comments or copies a number's information card (T-190 to T-194).
struct CardStatement: Statement {
  static let leaders = ["serial", "set", "delete", "comment", "copy", "lot", "package"]
  static let forms: [StatementForm] = NumberKind.allCases.flatMap { forms(of: $0) }

  private static func forms(of kind: NumberKind) -> [StatementForm] {
    let name = kind.name
    return [
      StatementForm(
        "\(name) card", "Make the information card of a number.",
        ["\(name) card X1 of BOLT \"as delivered\""]
      ) { form in
        let key = NumberCardKey.clauses(kind, in: &form)
        let fields = CardFields.clauses(kind, in: &form)
        return { a throws(Diagnostic) in
          CardStatement(key: try key(&a), action: .declare(try fields(&a)))
        }
      },
      StatementForm(
        "set \(name) card", "Change the information card of a number.",
        ["set \(name) card X1 of BOLT blocked"]
      ) { form in
        let key = NumberCardKey.clauses(kind, in: &form)
        let fields = CardFields.clauses(kind, in: &form)
        return { a throws(Diagnostic) in
          CardStatement(key: try key(&a), action: .change(try fields(&a)))
        }
      },
      StatementForm(
        "delete \(name) card", "Delete the information card of a number, and its comments.",
        ["delete \(name) card X1 of BOLT"]
      ) { form in
        let key = NumberCardKey.clauses(kind, in: &form)
        return { a throws(Diagnostic) in CardStatement(key: try key(&a), action: .delete) }
      },
      comment(kind),
      StatementForm(
        "copy \(name) card", "Copy an information card, with its comments, to another number.",
        ["copy \(name) card X1 of BOLT to X2"]
      ) { form in
        let key = NumberCardKey.clauses(kind, in: &form)
        let other = form.required(
          "new \(name) no.", after: "to", LotNo.self, as: kind.role.new, blaming: .name)
        return { a throws(Diagnostic) in
          CardStatement(key: try key(&a), action: .copy(try a.value(other).id))
        }
      },
    ]
  }

  private static func comment(_ kind: NumberKind) -> StatementForm {
    StatementForm(
      "comment \(kind.name)", "Add a comment to the information card of a number.",
      ["comment \(kind.name) X1 of BOLT \"scratched\" on 2026-01-15"]
    ) { form in
      let key = NumberCardKey.clauses(kind, in: &form)
      let comment = form.required("comment", QuotedText.self)
      let on = form.optional("date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        let date = (try a.value(on) ?? .blank).or(a.workDate)
        return CardStatement(
          key: try key(&a), action: .comment(try a.value(comment), date))
      }
    }
  }

  private enum Action: Sendable {
    case declare(CardFields)
    case change(CardFields)
    case delete
    case comment(TextID, CalendarDate)
    case copy(Int32)
  }

  private let key: NumberCardKey
  private let action: Action

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch action {
    case .declare(let fields):
      var card = NumberInformation(
        key.kind, number: key.number, itemNo: key.itemNo, variantCode: key.variantCode)
      fields.apply(to: &card)
      try session.perform(Declare.card(card))
    case .change(let fields):
      try session.perform(ChangeNumberCard.fields(key) { fields.apply(to: &$0) })
    case .delete: try session.perform(ChangeNumberCard.delete(key))
    case .comment(let text, let date):
      try session.perform(ChangeNumberCard.comment(key, text, on: date))
    case .copy(let number): try session.perform(ChangeNumberCard.copy(key, to: number))
    }
    return .done
  }
}

/// What a statement says of a card.
private struct CardFields: Sendable {
  var description: TextID?
  var isBlocked: Bool?
  var certificate: TextID?
  var quality: NumberQuality?
  var country: TextID?

  static func clauses(_ kind: NumberKind, in form: inout FormBuilder) -> Reader<CardFields> {
    let description = form.optional("description", QuotedText.self)
    let blocked = form.yesNo("blocked", "not blocked")
    let particulars: Filler<CardFields>? =
      switch kind {
      case .serial: nil
      case .lot: lotClauses(in: &form)
      case .package: packageClauses(in: &form)
      }
    return { a throws(Diagnostic) in
      var fields = CardFields(description: try a.value(description), isBlocked: a.value(blocked))
      try particulars?(&fields, &a)
      return fields
    }
  }

  private static func lotClauses(in form: inout FormBuilder) -> Filler<CardFields> {
    let certificate = form.optional("certificate no.", after: "certificate", CertificateNo.self)
    let quality = form.optional("quality", after: "quality", NumberQuality.self)
    return { fields, a throws(Diagnostic) in
      fields.certificate = try a.value(certificate)
      fields.quality = try a.value(quality)
    }
  }

  private static func packageClauses(in form: inout FormBuilder) -> Filler<CardFields> {
    let certificate = form.optional("certificate no.", after: "certificate", CertificateNo.self)
    let country = form.optional("country", after: "country", CountryCode.self)
    return { fields, a throws(Diagnostic) in
      fields.certificate = try a.value(certificate)
      fields.country = try a.value(country)
    }
  }

  func apply(to card: inout NumberInformation) {
    if let description { card.description = description }
    if let isBlocked { card.blocked = isBlocked ? 1 : 0 }
    if let certificate { card.certificateNo = certificate }
    if let quality { card.quality = quality }
    if let country { card.countryCode = country }
  }
}

private enum CertificateNo: ClauseValue {
  typealias Value = TextID

  static var kind: SlotKind { .code }
  static var blame: Blame? { .name }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TextID {
    TextID(id: try arguments.codeID(matched, 20))
  }
}

private enum CountryCode: ClauseValue {
  typealias Value = TextID

  static var kind: SlotKind { .code }
  static var blame: Blame? { .name }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TextID {
    TextID(id: try arguments.codeID(matched, 10))
  }
}

extension NumberCardKey {
  /// `X1 of BOLT variant RED`: the number of a card, and of which goods.
  static func clauses(_ kind: NumberKind, in form: inout FormBuilder) -> Reader<NumberCardKey> {
    let number = form.required(
      "\(kind.name) no.", LotNo.self, as: kind.role.new, blaming: kind.blame)
    let item = form.required("item", after: "of", ItemNo.self)
    let variant = form.optional("variant", after: "variant", VariantCode.self)
    return { a throws(Diagnostic) in
      NumberCardKey(
        kind, try a.value(number).id, of: try a.value(item), try a.value(variant) ?? .blank)
    }
  }
}

extension NumberKind {
  var role: ValueRole {
    switch self {
    case .serial: .serial
    case .lot: .lot
    case .package: .package
    }
  }
}
