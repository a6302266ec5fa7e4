import ItemTracking
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
    let closer = StatementValidator()
    var check = StatementRegistry.check(closer)
    // The model's names are lent, as when a statement is read.
    var names = Names()
    swap(&names, &model.names)
    var problems = check.check(source, with: &arguments.matcher) { names.intern(code: $0) }
    swap(&names, &model.names)
    readings[id] = problems.isEmpty ? check.reading : nil
    let own = Files.identity(of: source.name)
    let chain = chain + [own]
    known.insert(own)
    for include in closer.includes {
      let full = Files.resolve(include.path, besides: source.name)
      let identity = Files.identity(of: full)
      if chain.contains(identity) {
        problems.append(.cycle(include.path, at: include.place))
      } else if chain.count > Self.deepestInclude {
        problems.append(.includedTooDeep(at: include.place))
      } else if known.contains(identity) {
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
    let identity = Files.identity(of: path)
    if let known = loadedFiles[identity] { return known }
    let bytes: [UInt8]
    do throws(Files.Problem) {
      bytes = try Files.contents(of: path, isInterrupted: isInterrupted)
    } catch {
      return nil
    }
    let id = sources.add(name: path, bytes: bytes)
    loadedFiles[identity] = id
    return id
  }

  /// Files that include each other go no deeper.
  static let deepestInclude = 100
}

extension Session {
  /// Everything that can be known of a source without running it, of what it includes as well.
  public mutating func checkedProblems(of id: SourceID) -> [Diagnostic] {
    let errors = problems(of: id)
    guard errors.isEmpty else { return errors }
    sources.indexLines(of: id)
    return ScriptCheck.problems(of: sources[id])
  }
}

extension Diagnostic {
  static func includedTooDeep(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, "files include each other deeper than \(Session.deepestInclude)", at: place)
  }

  static func cycle(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .includeCycle, "\(path) includes itself", at: place,
      label: "this file is being included already")
  }
}
