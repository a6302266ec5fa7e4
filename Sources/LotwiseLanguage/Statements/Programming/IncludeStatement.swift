import LotwiseSyntax

/// Runs another file as if it stood here.
struct IncludeStatement: Statement {
  static let leaders = ["include"]
  static let forms = [
    StatementForm(
      "include", "Run another file as if it stood here; its path is relative to this file.",
      ["include \"setup.lot\""]
    ) { form in
      form.mark(.includesScript)
      let path = form.required("file", String.self, as: .file)
      return { a throws(Diagnostic) in
        IncludeStatement(path: try a.value(path), place: a.wholePlace)
      }
    }
  ]

  let path: String
  let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let own = session.sources[place.source].name
    let full = Files.resolve(path, besides: own)
    let chain = session.includes + [Files.identity(of: own)]
    let identity = Files.identity(of: full)
    if chain.contains(identity) { throw .script(.cycle(path, at: place)) }
    if chain.count > Session.deepestInclude { throw .script(.includedTooDeep(at: place)) }
    let id = try session.read(file: full, named: path, at: place)
    // Only a name with variables leads to a file that was not checked with the rest.
    var check = StatementRegistry.check()
    let problems = check.check(session.sources[id])
    for problem in problems.dropLast() { session.report(.diagnostic(problem)) }
    if let last = problems.last { throw .script(last) }
    session.includes = chain
    defer { session.includes.removeLast() }
    try session.runChecked(id)
    return .done
  }
}
