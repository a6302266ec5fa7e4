import LotwiseSyntax

extension Session {
  /// Everything that is wrong with a source and with the files it includes, before any of it runs.
  mutating func problems(of id: SourceID) -> [Diagnostic] {
    var known: Set<String> = []
    return problems(of: id, within: [], &known)
  }

  private mutating func problems(
    of id: SourceID, within chain: [String], _ known: inout Set<String>
  ) -> [Diagnostic] {
    let source = sources[id]
    var check = StatementRegistry.check()
    var problems = check.check(source)
    // `./a.lot` and `a.lot` are one file.
    let name = Files.resolve(source.name, besides: "")
    let chain = chain + [name]
    known.insert(name)
    for include in Self.includes(in: source) {
      let full = Files.resolve(include.path, besides: source.name)
      if chain.contains(full) {
        problems.append(.cycle(include.path, at: include.place))
      } else if known.contains(full) {
        continue
      } else if let file = read(file: full) {
        problems += self.problems(of: file, within: chain, &known)
      } else {
        problems.append(
          Diagnostic(.fileUnreadable, "\(include.path) cannot be read", at: include.place))
      }
    }
    if !problems.isEmpty { sources.indexLines(of: id) }
    return problems
  }

  /// A file that was read once is not read again.
  mutating func read(file path: String) -> SourceID? {
    if let known = loadedFiles[path] { return known }
    guard let bytes = Files.read(path) else { return nil }
    let id = sources.add(name: path, bytes: bytes)
    loadedFiles[path] = id
    return id
  }

  /// The files that a source includes by name; one in a block, or named by a variable, is known
  /// only when it runs.
  private static func includes(in source: SourceText) -> [(path: String, place: Place)] {
    let table = StatementRegistry.table
    let include = table.keywords.number(of: "include")
    guard source.problem() == nil else { return [] }
    var lexer = Lexer(keywords: table.keywords)
    var tokens: [Token] = []
    var found: [(path: String, place: Place)] = []
    let text = TokenText(source)
    var offset = 0
    while let next = lexer.next(into: &tokens, of: source, from: offset) {
      offset = next
      guard tokens.count > 1, tokens[0].keyword == include, tokens[1].kind == .string,
        !tokens[1].flags.contains(.interpolated)
      else { continue }
      found.append(
        (text.string(of: tokens[1]), Place(source: source.id, span: tokens[1].span)))
    }
    return found
  }
}

extension Diagnostic {
  static func cycle(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .includeCycle, "\(path) includes itself", at: place,
      label: "this file is being included already")
  }
}
