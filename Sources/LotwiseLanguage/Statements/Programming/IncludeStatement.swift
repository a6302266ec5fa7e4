import LotwiseSyntax

/// Runs another file as if it stood here.
struct IncludeStatement: Statement {
  static let forms = [
    Form(
      "include", [.required("file", is: .text, at: 0)],
      summary: "Run another file as if it stood here; its path is relative to this file.",
      examples: ["include \"setup.lot\""])
  ]

  let path: String
  let place: Place

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    path = arguments.string(0) ?? ""
    place = arguments.wholePlace
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let full = Files.resolve(path, besides: session.sources[place.source].name)
    if session.includes.contains(full) || session.sources[place.source].name == full {
      throw .script(Diagnostic(.includeCycle, "\(path) includes itself", at: place))
    }
    guard let bytes = Files.read(full) else {
      throw .script(Diagnostic(.fileUnreadable, "\(path) cannot be read", at: place))
    }
    let id = session.sources.add(name: full, bytes: bytes)
    var check = StaticCheck(StatementRegistry.table)
    if let problem = check.check(session.sources[id]).first { throw .script(problem) }
    session.includes.append(full)
    defer { session.includes.removeLast() }
    try session.runChecked(id)
    return .done
  }
}
