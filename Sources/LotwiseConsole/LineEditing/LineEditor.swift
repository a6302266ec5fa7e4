import CLibEdit
import CLibEditShim
import Glibc

/// Line editing: one prompt, one entry, on libedit.
///
/// An entry is read line by line until `needsMore` is content, and kept in the history as a whole.
/// libedit calls back through `@convention(c)` functions that find this object by the editor's
/// context; see `LineEditor+Keys.swift`. What happens to a line when a signal comes is in
/// `LineEditor+Signals.swift`.
package final class LineEditor: EntryReader {
  let options: EditingOptions
  let editor: OpaquePointer
  /// The finished lines of the entry, each with its newline.
  private(set) var earlierLines: [UInt8] = []
  /// The line that a signal took from libedit, until the next turn gives it back.
  var interruptedLine: InterruptedLine?
  private(set) var promptWidth = 0

  private let recalled: OpaquePointer
  private var history: History
  private var promptBytes: UnsafeMutablePointer<CChar>

  package private(set) var keys = KeyBindings(mode: .emacs, file: nil, fileIsUnderstood: true)

  /// Fails when the terminal cannot be set up; then a plain reader does.
  package init?(_ options: EditingOptions, history: History) {
    guard let editor = lotwise_edit_open(options.programName) else { return nil }
    guard let recalled = history_init() else {
      el_end(editor)
      return nil
    }
    self.options = options
    self.editor = editor
    self.recalled = recalled
    self.history = history
    self.promptBytes = .allocate(capacity: 1)
    self.promptBytes.pointee = 0

    lotwise_edit_set_context(editor, Unmanaged.passUnretained(self).toOpaque())
    lotwise_edit_set_prompt(editor, LineEditor.promptOfOwner, CChar(Prompt.literalMark))
    lotwise_edit_read_all_bytes(editor)
    lotwise_history_set_size(recalled, Int32(History.limit))
    lotwise_edit_use_history(editor, recalled)
    keys = bindKeys()
    recallAll()
  }

  deinit {
    el_end(editor)
    history_end(recalled)
    promptBytes.deallocate()
  }

  /// Shows the prompt and reads one entry.
  ///
  /// Ctrl-D on an empty line of an unfinished block ends the block: what is there is handed over,
  /// so that the language says what is missing.
  package func readEntry() -> Entry {
    Interrupts.clear()
    earlierLines = []
    use(options.prompt())
    while true {
      switch readLine() {
      case .text(let line):
        earlierLines += line
        guard options.needsMore(earlierLines) else { return finished() }
        earlierLines.append(UInt8(ascii: "\n"))
        use(options.continuationPrompt)
      case .endOfInput:
        Terminal.write("\r\n")
        return earlierLines.isEmpty ? .endOfInput : finished()
      case let other:
        return other
      }
    }
  }

  package func ask(_ question: Prompt) -> Entry {
    Interrupts.clear()
    earlierLines = []
    use(question)
    return readLine()
  }

  private func finished() -> Entry {
    remember(earlierLines)
    return .text(earlierLines)
  }

  package func remember(_ entry: [UInt8]) {
    switch history.add(entry) {
    case .leftOut: break
    case .appended: recall(entry)
    case .movedToEnd: recallAll()
    }
  }

  private func use(_ prompt: Prompt) {
    let bytes = prompt.rendered(options.colouring)
    promptWidth = ScreenArea.width(of: prompt.visibleText[...])
    promptBytes.deallocate()
    promptBytes = .allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { promptBytes[index] = CChar(bitPattern: byte) }
    promptBytes[bytes.count] = 0
  }

  private func recallAll() {
    lotwise_history_clear(recalled)
    for entry in history.entries { recall(entry) }
  }

  /// Gives libedit an entry to recall, unless it is one that libedit could not decode.
  private func recall(_ entry: [UInt8]) {
    guard String(validating: entry, as: UTF8.self) != nil, !entry.contains(0) else { return }
    let text = entry.map { CChar(bitPattern: $0) } + [0]
    lotwise_history_enter(recalled, text)
  }

  static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let context = lotwise_edit_context(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }

  private static let promptOfOwner: lotwise_edit_prompt = { editor in
    LineEditor.owner(of: editor)?.promptBytes
  }
}
