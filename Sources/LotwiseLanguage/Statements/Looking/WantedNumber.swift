import ItemTracking
import LotwiseSyntax

/// The number that a look back is about, as people write it: `L1`, `lot L1`, `BOLT lot L1`.
///
/// Of which kind a bare word is, and of which item a number, the model tells where only one can be
/// meant; else the statement is refused with the lines that can be.
struct WantedNumber: Sendable {
  /// A word of its own: a number, or the item where a number stands besides.
  var word: String?
  var key: TrackingKey
  var item: ItemNo?
  var place: SourceLocation

  /// `[NUMBER] [serial S] [lot L] [package P] [of ITEM]`.
  static func clauses(in form: inout FormBuilder) -> Reader<WantedNumber> {
    form.mark(.usesNumbers)
    let word = form.optional(
      "number", Name.self, as: .subject, summary: "a serial, lot or package number")
    let key = TrackingKey.existing(in: &form)
    let item = form.optional("item", after: "of", ItemNo.self)
    return { a throws(Diagnostic) in
      let wanted = WantedNumber(
        word: try a.value(word), key: try key(&a), item: try a.value(item),
        place: a.has(word) ? a.place(of: word) : a.wholePlace)
      guard wanted.word == nil, wanted.key.isBlank else { return wanted }
      throw Diagnostic(
        .missingWord, "a number is missing", at: a.wholePlace,
        label: "expected serial, lot or package")
    }
  }

  /// Whether an item must be known, or may be left blank for all that have the number.
  enum Item { case required, optional }

  /// The number and its item; `verb` begins the lines that are shown where several are meant.
  func resolved(
    _ verb: String, _ need: Item, in session: borrowing Session
  ) throws(StatementFailure) -> (TrackingKey, ItemNo) {
    var (key, item) = (key, item)
    if let word {
      if key.isBlank {
        key = try number(word, verb, in: session)
      } else {
        // `BOLT lot L1`
        guard item == nil, let id = session.model.names.known(code: word) else {
          throw .unknownSubject("item", word, place)
        }
        item = ItemNo(id: id)
      }
    }
    if let item {
      _ = try session.asking { model throws(TrackingError) in try model.item(item) }
      return (key, item)
    }
    if need == .optional { return (key, .blank) }
    let items = session.model.items(carrying: key)
    guard items.count != 1 else { return (key, items[0]) }
    let number = session.model.text(of: key)
    guard !items.isEmpty else { throw .unknownSubject("item with", number, place) }
    throw .ambiguous(
      "\(items.count) items have \(number)",
      items.map { "\(verb) \(number) of \(session.model.names.text($0))" }, place)
  }

  /// The only kind of number that a word is.
  private func number(
    _ word: String, _ verb: String, in session: borrowing Session
  ) throws(StatementFailure) -> TrackingKey {
    let kinds = NumberKind.allCases.filter { !session.items(with: $0, word).isEmpty }
    guard let kind = kinds.first, let id = session.model.names.known(code: word) else {
      throw .unknownSubject("serial, lot or package", word, place)
    }
    guard kinds.count == 1 else {
      throw .ambiguous(
        "\(word) is the number of a \(kinds.map(\.name).joined(separator: " and of a "))",
        kinds.map { "\(verb) \($0.name) \(word)" }, place)
    }
    return TrackingKey(kind, id)
  }
}

extension Model {
  /// The items of which goods have, or had, a number, in the order of their names.
  func items(carrying key: TrackingKey) -> [ItemNo] {
    var found: Set<ItemNo> = []
    trackedSKUs.forEach(carrying: key) { found.insert(trackedSKUs[$0].unit.itemNo) }
    return found.sorted { names.text($0) < names.text($1) }
  }

  /// `serial S lot L`, as a script writes it.
  func text(of key: TrackingKey) -> String {
    NumberKind.allCases.compactMap { kind in
      let id = key.number(kind)
      return id == 0 ? nil : "\(kind.name) \(Session.code(names.text(id)))"
    }.joined(separator: " ")
  }
}

extension StatementFailure {
  /// Several things may be meant; each is a line to type.
  fileprivate static func ambiguous(
    _ message: String, _ lines: [String], _ place: SourceLocation
  ) -> StatementFailure {
    var diagnostic = Diagnostic(.subjectUnknown, message, at: place, label: "say which is meant")
    diagnostic.notes = lines.map { "help: write `\($0)`" }
    return .script(diagnostic)
  }
}
