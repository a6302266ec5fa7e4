import ItemTracking
import LotwiseSyntax

/// `PO1`, `PO1.2`, `MO1.1.2`, `TO1.1 inbound`.
enum DocumentReference: ClauseGroup {
  typealias Value = Reference

  static let group = GroupForms<Reference>("document reference", [form])

  static let form = form(naming: .document)

  /// The form, of documents of a role.
  static func form(naming role: ValueRole) -> GroupForms<Reference>.Alternative {
    .init("") { form in reader(in: &form, role) }
  }

  private static func reader(
    in form: inout FormBuilder, _ role: ValueRole
  ) -> Reader<Reference> {
    let path = form.required("document", DocumentPath.self, as: role)
    let side = form.optional("side", Reference.Side.self)
    return { a throws(Diagnostic) in
      let path = try a.value(path)
      return .document(
        path.no, line: path.line, component: path.component, side: try a.value(side) ?? .unsaid)
    }
  }
}

/// A posted document, or a line of it.
enum PostedReference: ClauseGroup {
  typealias Value = Reference

  static let group = GroupForms<Reference>(
    "posted reference", [DocumentReference.form(naming: .postedDocument)])
}

extension Reference: ClauseGroup {
  /// A document, a line, a tracking line, an entry: whatever a statement may point at.
  static let group = GroupForms<Reference>(
    "reference",
    [
      DocumentReference.form,
      .init("entry") { form in
        let number = form.required("entry no.", EntryNo.self)
        return { a throws(Diagnostic) in .entry(try a.value(number)) }
      },
      .init("entry of") { form in
        let document = form.required("document", PostedReference.self)
        let numbers = TrackingKeys.clauses(in: &form)
        return { a throws(Diagnostic) in
          let keys = try numbers(&a)
          guard keys.count <= 1 else {
            throw Diagnostic(.unexpectedWord, "one entry is meant here", at: a.wholePlace)
          }
          return .entryOf(try a.value(document), keys.first ?? .none)
        }
      },
      .init("reservation") { form in
        let number = form.required("reservation no.", Int32.self, blaming: .entry)
        return { a throws(Diagnostic) in .reservation(try a.value(number)) }
      },
      .init("line") { form in
        let line = form.required("line no.", LinePath.self)
        return { a throws(Diagnostic) in
          _ = try a.value(line)
          throw Diagnostic(
            .unexpectedWord, "say which document the line is of, as in PO1.2", at: a.wholePlace)
        }
      },
      trackingLine("lot"), trackingLine("serial"), trackingLine("package"),
    ])

  /// `lot L1 on PO1.1`: the word has been read as the phrase, so its number follows at once; on an
  /// opened page the line is implied.
  private static func trackingLine(_ first: String) -> GroupForms<Reference>.Alternative {
    .init(first) { form in
      let document = form.optional("document", after: "on", DocumentReference.self)
      let numbers = TrackingKeys.clauses(in: &form, after: first)
      return { a throws(Diagnostic) in
        let keys = try numbers(&a)
        guard let key = keys.first, keys.count == 1 else {
          throw Diagnostic(.unexpectedWord, "one number is meant here", at: a.wholePlace)
        }
        return .number(key, on: try a.value(document) ?? .page)
      }
    }
  }
}

extension Reference.Side: ClauseChoice {
  public static var allCases: [Reference.Side] { [.inbound, .outbound] }

  var word: String {
    switch self {
    case .inbound: "inbound"
    case .outbound: "outbound"
    case .unsaid: ""
    }
  }
}

/// A document, perhaps with a line and a component of it.
struct DocumentPath: ClauseValue, Sendable {
  var no: DocumentNo
  var line: Int32 = 0
  var component: Int32 = 0

  static var kind: SlotKind { .path }
  static var role: ValueRole { .document }
  static var blame: Blame? { .document }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> DocumentPath {
    arguments.record(.line, matched)
    return try arguments.documentPath(matched)
  }
}

/// The number of a line, perhaps with a component: `1`, `1.2`.
struct LinePath: ClauseValue, Sendable {
  var line: Int32
  var component: Int32 = 0

  static var kind: SlotKind { .path }
  static var blame: Blame? { .line }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> LinePath {
    let text = arguments.string(matched)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int32($0) ?? 0 }
    guard parts.count <= 2, parts.allSatisfy({ $0 > 0 }) else {
      throw Diagnostic(
        code: ErrorCode.lineUnknown.rawValue, message: "there is no line \(text)",
        place: arguments.place(matched.tokens),
        label: "lines count 1, 2, 3, …; a component is `1.2`")
    }
    return LinePath(line: parts[0], component: parts.count > 1 ? parts[1] : 0)
  }
}
