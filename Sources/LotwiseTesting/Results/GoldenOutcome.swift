import LotwiseLanguage
import LotwiseSyntax

/// What a run would have a script say instead of what stands there.
public struct GoldenOutcome: Sendable {
  /// A script with everything filled in and written anew.
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]
    /// What changes, a message each.
    public var changes: [TestProblem]

    public init(name: String, bytes: [UInt8], changes: [TestProblem]) {
      self.name = name
      self.bytes = bytes
      self.changes = changes
    }
  }

  public var files: [File] = []
  /// What is out of date and is left as it is, and why.
  public var left: [TestProblem] = []
  /// False when something else in the script fails: then nothing of it is written.
  public var isWell = true

  public init() {}

  public var isEmpty: Bool { files.isEmpty && left.isEmpty }
}
