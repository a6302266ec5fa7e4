import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// Keeps the model in a file, and takes it from one.
struct SnapshotStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "save snapshot", [.required("file", is: .text, at: 0)],
      summary: "Keep the model in a file; the path is relative to the script.",
      examples: ["save snapshot \"day1.lotdb\""]),
    Form(
      "load snapshot", [.required("file", is: .text, at: 0)],
      summary: "Go on from the model in a file; a new history begins.",
      examples: ["load snapshot \"day1.lotdb\""]),
  ]

  let isSaving: Bool
  let path: String
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isSaving = arguments.form.phrase == "save snapshot"
    path = arguments.string(0) ?? ""
    place = arguments.wholePlace
    guard !path.isEmpty else {
      throw Diagnostic(.missingWord, "the name of a file is missing", at: place)
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if isSaving {
      try session.saveSnapshot(to: path, at: place)
    } else {
      let full = Files.resolve(path, besides: session.sources[place.source].name)
      try session.checkMayBegin("load snapshot", at: place)
      try session.load(full)
    }
    return .done
  }
}

extension Session {
  /// Keeps the model in a file.
  public mutating func save(to path: String) throws(StatementFailure) {
    do throws(SnapshotError) {
      try Snapshot.save(&model, to: path)
    } catch {
      throw .disk(error)
    }
  }

  /// Replaces the model by the one in a file; when that cannot be read, nothing changes.
  ///
  /// What an older version wrote and this one would not is told.
  public mutating func load(_ path: String) throws(StatementFailure) {
    do throws(SnapshotError) {
      let reading = try Snapshot.load(path, isInterrupted: isInterrupted)
      let notes = reading.notes
      replaceModel(reading.model())
      for note in notes {
        report(
          .message(
            Diagnostic(
              severity: .warning, code: SnapshotCode.snapshotOutdated.rawValue,
              message: "\(path): \(note)")))
      }
    } catch {
      if error.code == .snapshotInterrupted { throw .interrupted }
      throw .disk(error)
    }
  }
}
