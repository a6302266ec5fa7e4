import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// A file that is written when the statement around it has ended well.
struct PendingFile: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// Written beside its place already.
    case snapshot(ReplacedFile)
  }

  var path: String
  /// As the script names it.
  var name: String
  var place: SourceLocation
  var content: Content

  func abandon() { if case .snapshot(let file) = content { file.abandon() } }
}

/// What a script reads and writes; its paths are relative to the file that names them.
///
/// What is taken back leaves no file: where a statement stands in a block, what it writes waits for
/// the end of the outermost one. A file that waits is read as if it were there.
extension Session {
  /// The bytes of a file that a script names.
  func contents(
    ofFile path: String, named written: String, at place: SourceLocation
  ) throws(StatementFailure) -> [UInt8] {
    if let waiting = pendingFiles.last(where: { $0.path == path }),
      case .bytes(let bytes) = waiting.content
    {
      return bytes
    }
    if let sandbox {
      return try contents(ofFile: path, within: sandbox, named: written, at: place)
    }
    do throws(Files.Problem) {
      return try Files.contents(of: path, isInterrupted: isInterrupted)
    } catch {
      switch error {
      case .interrupted: throw .interrupted
      case .unreadable(let why):
        throw .script(
          Diagnostic(.fileUnreadable, "\(written) cannot be read", at: place, label: why))
      }
    }
  }

  /// Writes a text to a file that a script names.
  mutating func write(
    _ text: String, toFile file: String, at place: SourceLocation
  ) throws(StatementFailure) {
    try checkMayWrite(at: place)
    let path = Files.resolve(file, besides: sources[place.source].name)
    wait(PendingFile(path: path, name: file, place: place, content: .bytes(Array(text.utf8))))
    try writePending()
  }

  /// Keeps the model in a file that a script names.
  mutating func saveSnapshot(
    to file: String, at place: SourceLocation
  ) throws(StatementFailure) {
    try checkMayWrite(at: place)
    let path = Files.resolve(file, besides: sources[place.source].name)
    let answer = dialog.replies.first { $0.question == nil }?.answer
    do throws(SnapshotError) {
      let content: PendingFile.Content =
        sandbox != nil
        ? .bytes(try Snapshot.image(of: &model))
        : .snapshot(
          try Snapshot.write(&model, to: path, over: answer == .yes ? .anything : .snapshots))
      wait(PendingFile(path: path, name: file, place: place, content: content))
    } catch {
      throw .disk(error)
    }
    try writePending()
  }

  /// What is only tried out leaves nothing on disk.
  private func checkMayWrite(at place: SourceLocation) throws(StatementFailure) {
    guard dryRunDepth == 0, history.heldMarks.isEmpty else {
      throw .script(
        Diagnostic(
          .notHere, "no file is written where everything is taken back", at: place,
          label: "stands outside scenarios, `what if`, `preview` and `expect failure`"))
    }
  }

  /// Of two that wait for one place the later one is written.
  private mutating func wait(_ file: PendingFile) {
    pendingFiles.removeAll { known in
      guard known.path == file.path else { return false }
      // Both lie beside the place under one name: the later one has replaced the earlier.
      if case .bytes = file.content { known.abandon() }
      return true
    }
    pendingFiles.append(file)
  }

  /// Writes what waits, unless a statement is still around the one that asked for it.
  mutating func writePending() throws(StatementFailure) {
    guard history.openMarks.count <= 1, !pendingFiles.isEmpty else { return }
    let files = pendingFiles
    pendingFiles = []
    for (index, file) in files.enumerated() {
      do throws(StatementFailure) {
        try write(file)
      } catch {
        for rest in files[(index + 1)...] { rest.abandon() }
        throw error
      }
    }
  }

  private func write(_ file: PendingFile) throws(StatementFailure) {
    switch file.content {
    case .bytes(let bytes):
      if let sandbox {
        return try write(bytes, toNewFile: file.name, within: sandbox, at: file.place)
      }
      guard !Files.write(bytes, to: file.path) else { return }
      throw .script(
        Diagnostic(.fileUnwritable, "\(file.path) cannot be written", at: file.place))
    case .snapshot(let snapshot):
      do throws(SnapshotError) {
        try snapshot.commit()
      } catch {
        snapshot.abandon()
        throw .disk(error)
      }
    }
  }

  /// Forgets what waits since a statement that failed began.
  mutating func forgetPending(since count: Int) {
    guard pendingFiles.count > count else { return }
    for file in pendingFiles[count...] { file.abandon() }
    pendingFiles.removeSubrange(count...)
  }
}
