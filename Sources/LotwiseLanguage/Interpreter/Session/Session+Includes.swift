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
      } else {
        do throws(StatementFailure) {
          let file = try read(file: full, named: include.path, at: include.place)
          problems += self.problems(of: file, within: chain, &known)
        } catch {
          problems.append(.unread(include.path, error, at: include.place))
        }
      }
    }
    if !problems.isEmpty { sources.indexLines(of: id) }
    return problems
  }

  /// A file that was read once is not read again.
  mutating func read(
    file path: String, named written: String, at place: SourceLocation
  ) throws(StatementFailure) -> SourceID {
    let identity = Files.identity(of: path)
    if let known = loadedFiles[identity] { return known }
    let id = sources.add(
      name: path, bytes: try contents(ofFile: path, named: written, at: place))
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
    return ScriptCheck.problems(of: sources[id], variables: variableNames())
  }
}

extension Diagnostic {
  /// Why a file that is included was not read.
  fileprivate static func unread(
    _ path: String, _ failure: StatementFailure, at place: SourceLocation
  ) -> Diagnostic {
    if case .script(let diagnostic) = failure { return diagnostic }
    return Diagnostic(.fileUnreadable, "\(path) cannot be read", at: place, label: "interrupted")
  }

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
