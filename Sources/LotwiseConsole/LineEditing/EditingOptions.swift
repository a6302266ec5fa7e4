/// Whether escape sequences for colour may be written.
package enum Colouring: Sendable {
  case always
  case never
}

/// What the line editor must be told, since it knows nothing of the language.
package struct EditingOptions {
  /// The name that limits lines of `.editrc` to this program (`lotwise:bind …`).
  package var programName: String
  package var colouring: Colouring
  /// Asked before each entry, as the prompt shows the state of the session.
  package var prompt: () -> Prompt
  package var continuationPrompt: Prompt
  /// True while the text read so far is an unfinished entry, such as an open block.
  package var needsMore: ([UInt8]) -> Bool
  /// Answers with what may stand at the cursor, a byte offset into the whole entry so far.
  package var completions: ([UInt8], Int) -> Completions
  /// The columns that a text takes on the screen.
  package var displayWidth: (Substring) -> Int

  package init(
    programName: String,
    colouring: Colouring,
    prompt: @escaping () -> Prompt,
    continuationPrompt: Prompt,
    needsMore: @escaping ([UInt8]) -> Bool,
    completions: @escaping ([UInt8], Int) -> Completions,
    displayWidth: @escaping (Substring) -> Int = { ScreenArea.width(of: $0) }
  ) {
    self.programName = programName
    self.colouring = colouring
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    self.needsMore = needsMore
    self.completions = completions
    self.displayWidth = displayWidth
  }
}
