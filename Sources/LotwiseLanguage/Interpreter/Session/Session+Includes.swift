import ItemTracking
import LotwiseSyntax
import Synchronization

extension Session {
  /// Everything that is wrong with a source and with the files it includes, before any of it runs.
  mutating func problems(of id: SourceID) -> [Diagnostic] {
    sourcesChanged(sources)
    var known: Set<String> = []
    return problems(of: id, within: [], &known)
  }

  private mutating func problems(
    of id: SourceID, within chain: [String], _ known: inout Set<String>
  ) -> [Diagnostic] {
    var (problems, included) = readWords(of: id)
    let source = sources[id]
    let own = Files.identity(of: source.name)
    let chain = chain + [own]
    known.insert(own)
    for include in included {
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
    if !problems.isEmpty {
      sources.indexLines(of: id)
      sourcesChanged(sources)
    }
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
    sourcesChanged(sources)
    return id
  }

  /// Files that include each other go no deeper.
  static let deepestInclude = 100
}

extension Session {
  /// Everything that can be known of a source without running it, of what it includes as well.
  public mutating func checkedProblems(of id: SourceID) -> [Diagnostic] {
    let notes = Mutex<[Diagnostic]>([])
    let outer = report
    report = { told in
      if case .message(let note) = told { notes.withLock { $0.append(note) } }
    }
    let errors = problems(of: id)
    report = outer
    let told = notes.withLock { $0 }
    guard errors.isEmpty else { return told + errors }
    sources.indexLines(of: id)
    return told + ScriptCheck.problems(of: sources[id], variables: variableNames())
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
