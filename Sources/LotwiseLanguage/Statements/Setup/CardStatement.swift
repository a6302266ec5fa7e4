import ItemTracking
import LotwiseSyntax

/// Declares, changes, deletes, comments or copies a number's information card (T-190 to T-194).
struct CardStatement: OrdinalStatement {
  private static let subject: [Clause] = [
    .required("item", after: "of", is: .code, at: 1),
    .optional("variant", after: "variant", is: .code, at: 2),
  ]

  private static func fields(_ kind: NumberKind) -> [Clause] {
    let first: [Clause] = [.required("\(kind.name) no.", is: .code, at: 0)]
    return first + subject + [
      .optional("description", is: .text, at: 3), .flag("blocked", at: 4),
      .flag("not blocked", at: 5),
    ] + particulars(kind)
  }

  private static func particulars(_ kind: NumberKind) -> [Clause] {
    let certificate = Clause.optional("certificate no.", after: "certificate", is: .code, at: 6)
    switch kind {
    case .serial: return []
    case .lot:
      return [
        certificate,
        .optional(
          "quality", after: "quality", is: .word(["none", "good", "average", "bad"]), at: 7),
      ]
    case .package:
      return [certificate, .optional("country", after: "country", is: .code, at: 7)]
    }
  }

  static let ordinalForms = NumberKind.allCases.flatMap { kind in
    [
      Form(
        "\(kind.name) card", fields(kind), summary: "Make the information card of a number.",
        examples: ["\(kind.name) card X1 of BOLT \"as delivered\""]),
      Form(
        "set \(kind.name) card", fields(kind),
        summary: "Change the information card of a number.",
        examples: ["set \(kind.name) card X1 of BOLT blocked"]),
      Form(
        "delete \(kind.name) card",
        [.required("\(kind.name) no.", is: .code, at: 0)] + subject,
        summary: "Delete the information card of a number, and its comments.",
        examples: ["delete \(kind.name) card X1 of BOLT"]),
      Form(
        "comment \(kind.name)",
        [.required("\(kind.name) no.", is: .code, at: 0)] + subject + [
          .required("comment", is: .text, at: 3),
          .optional("date", after: "on", is: .date, at: 4),
        ], summary: "Add a comment to the information card of a number.",
        examples: ["comment \(kind.name) X1 of BOLT \"scratched\" on 2026-01-15"]),
      Form(
        "copy \(kind.name) card",
        [.required("\(kind.name) no.", is: .code, at: 0)] + subject + [
          .required("new \(kind.name) no.", after: "to", is: .code, at: 3)
        ], summary: "Copy an information card, with its comments, to another number.",
        examples: ["copy \(kind.name) card X1 of BOLT to X2"]),
    ]
  }

  private enum Action: Sendable {
    case declare(NumberInformation)
    case change(CardFields)
    case delete
    case comment(TextID, CalendarDate)
    case copy(Int32)
  }

  private let key: NumberCardKey
  private let action: Action

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let words = arguments.form.phraseWords
    let kind = NumberKind.allCases.first { words.contains($0.name) } ?? .lot
    let number: LotNo = try arguments.code(arguments.cell(0), kind.blame, longest: 50)
    let variant: VariantCode = try arguments.code(arguments.cell(2), .variant, longest: 10)
    key = NumberCardKey(kind, number.id, of: try arguments.itemNo(1), variant)
    switch words[0] {
    case "set": action = .change(try CardFields(kind, &arguments))
    case "delete": action = .delete
    case "comment":
      action = .comment(arguments.textID(3), try arguments.date(4).or(arguments.workDate))
    case "copy":
      let other: LotNo = try arguments.code(arguments.cell(3), .name, longest: 50)
      action = .copy(other.id)
    default:
      var card = NumberInformation(
        kind, number: number.id, itemNo: key.itemNo, variantCode: key.variantCode)
      try CardFields(kind, &arguments).apply(to: &card)
      action = .declare(card)
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      switch action {
      case .declare(let card): try model.declareCard(card)
      case .change(let fields): try model.changeCard(key) { fields.apply(to: &$0) }
      case .delete: try model.deleteCard(key)
      case .comment(let text, let date): try model.addComment(text, on: date, to: key)
      case .copy(let number): try model.copyCard(key, to: number)
      }
    }
    return .done
  }
}

/// What a statement says of a card.
private struct CardFields: Sendable {
  var description: TextID?
  var blocked: Bool?
  var certificate: TextID?
  var quality: NumberQuality?
  var country: TextID?

  init(_ kind: NumberKind, _ arguments: inout Arguments) throws(Diagnostic) {
    if arguments.has(3) { description = arguments.textID(3) }
    if arguments.has(4) { blocked = true }
    if arguments.has(5) { blocked = false }
    guard kind != .serial else { return }
    if arguments.has(6) { certificate = try arguments.code(arguments.cell(6), .name, longest: 20) }
    guard kind == .package else {
      quality = arguments.choice(7)
      return
    }
    if arguments.has(7) { country = try arguments.code(arguments.cell(7), .name, longest: 10) }
  }

  func apply(to card: inout NumberInformation) {
    if let description { card.description = description }
    if let blocked { card.blocked = blocked ? 1 : 0 }
    if let certificate { card.certificateNo = certificate }
    if let quality { card.quality = quality }
    if let country { card.countryCode = country }
  }
}
