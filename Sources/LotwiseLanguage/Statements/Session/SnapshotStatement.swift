import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// Keeps the model in a file, and takes it from one.
struct SnapshotStatement: Statement {
  static let leaders = ["save", "load"]
  static let forms = [
    form(
      "save snapshot", isSaving: true,
      "Keep the model in a file; the path is relative to the script."),
    form(
      "load snapshot", isSaving: false, "Go on from the model in a file; a new history begins."),
  ]

  private static func form(
    _ phrase: String, isSaving: Bool, _ summary: String
  ) -> StatementForm {
    StatementForm(phrase, summary, ["\(phrase) \"day1.lotdb\""]) { form in
      if !isSaving { form.mark(.makesAnyName) }
      let file = form.required("file", String.self, as: .file)
      return { a throws(Diagnostic) in
        let path = try a.value(file)
        guard !path.isEmpty else {
          throw Diagnostic(.missingWord, "the name of a file is missing", at: a.wholePlace)
        }
        return SnapshotStatement(isSaving: isSaving, path: path, place: a.wholePlace)
      }
    }
  }

  let isSaving: Bool
  let path: String
  let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if isSaving {
      try session.saveSnapshot(to: path, at: place)
    } else {
      let full = Files.resolve(path, besides: session.sources[place.source].name)
      try session.checkMayBegin("load snapshot", at: place)
      try session.loadSnapshot(full, named: path, at: place)
    }
    return .done
  }
}

extension Session {
  /// The model as the bytes of a snapshot; empty when there is no memory for them.
  package mutating func image() -> [UInt8] {
    do throws(SnapshotError) { return try Snapshot.image(of: &model) } catch { return [] }
  }

  /// Replaces the model by the one in the bytes of a snapshot, as `load` does.
  package mutating func load(image: [UInt8]) throws(StatementFailure) {
    try load { () throws(SnapshotError) in try Snapshot.load(image: image, named: "image") }
  }

  /// Keeps the model in a file.
  public mutating func save(to path: String) throws(StatementFailure) {
    do throws(SnapshotError) {
      try Snapshot.save(&model, to: path)
    } catch {
      throw .disk(error)
    }
  }

  /// Goes on from a snapshot that a script names.
  mutating func loadSnapshot(
    _ path: String, named written: String, at place: SourceLocation
  ) throws(StatementFailure) {
    guard let sandbox else { return try load(path) }
    // Read from the file that was opened, not from whatever has its name by then.
    let image = try contents(ofFile: path, within: sandbox, named: written, at: place)
    try load { () throws(SnapshotError) in try Snapshot.load(image: image, named: written) }
  }

  /// Replaces the model by the one in a file; when that cannot be read, nothing changes.
  ///
  /// What an older version wrote and this one would not is told.
  public mutating func load(_ path: String) throws(StatementFailure) {
    let isInterrupted = isInterrupted
    try load { () throws(SnapshotError) in
      try Snapshot.load(path, isInterrupted: isInterrupted)
    }
  }

  private mutating func load(
    _ read: () throws(SnapshotError) -> Snapshot.Reading
  ) throws(StatementFailure) {
    do throws(SnapshotError) {
      let reading = try read()
      let notes = reading.notes
      replaceModel(reading.model())
      for note in notes {
        report(
          .message(
            Diagnostic(
              severity: .warning, code: SnapshotCode.snapshotOutdated.rawValue,
              message: note)))
      }
    } catch {
      if error.code == .snapshotInterrupted { throw .interrupted }
      throw .disk(error)
    }
  }
}
