import CLibEditShim
import Glibc

/// Reads entries as bytes, without editing: from a pipe, a file, or a terminal that only prints.
///
/// libedit is not used here, since it loses bytes that are not valid in the locale. Nothing is
/// written unless a person is at a terminal, and then only the prompt.
package final class PlainReader: EntryReader {
  private let options: EditingOptions
  private let terminal: Terminal
  private let input: Int32
  private var waiting: ArraySlice<UInt8> = []

  package init(_ options: EditingOptions, on terminal: Terminal, input: Int32 = STDIN_FILENO) {
    self.options = options
    self.terminal = terminal
    self.input = input
  }

  /// Reads one entry; an entry cut short by the end of the input is handed over as it is.
  package func readEntry() -> Entry {
    // A key pressed at the last statement is old by now; in a pipe it is for the whole run.
    if terminal != .none { Interrupts.clear() }
    var entry: [UInt8] = []
    var prompt = terminal == .none ? options.continuationPrompt : options.prompt()
    while true {
      show(prompt)
      switch readLine() {
      case .text(let line):
        entry += line
        guard options.needsMore(entry) else { return .text(entry) }
        entry.append(UInt8(ascii: "\n"))
        prompt = options.continuationPrompt
      case .interrupted:
        waiting = []
        Interrupts.clear()
        show("\n")
        return .interrupted
      case .endOfInput where !entry.isEmpty:
        return .text(entry)
      case let other:
        if other == .endOfInput { show("\n") }
        return other
      }
    }
  }

  package func ask(_ question: Prompt) -> Entry {
    if terminal != .none { Interrupts.clear() }
    show(question)
    return readLine()
  }

  /// Nothing can be recalled here.
  package func remember(_ entry: [UInt8]) {}

  /// Reads up to a newline, which is left out, or to the end of the input.
  private func readLine() -> Entry {
    var line: [UInt8] = []
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        line += waiting[..<end]
        waiting = waiting[(end + 1)...]
        return .text(line)
      }
      line += waiting
      waiting = []
      switch readChunk() {
      case .text(let chunk): waiting = chunk[...]
      case .endOfInput where !line.isEmpty: return .text(line)
      case let other: return other
      }
    }
  }

  private func readChunk() -> Entry {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      if Interrupts.isPending { return .interrupted }
      // What is typed with Ctrl-C before it waits for the next entry.
      if lotwise_input_wait(input) != 0 {
        if errno == EINTR { continue }
        return .failed(errno)
      }
      let count = chunk.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
      if count > 0 { return .text(Array(chunk[..<count])) }
      if count == 0 { return .endOfInput }
      if errno != EINTR { return .failed(errno) }
    }
  }

  private func show(_ prompt: Prompt) {
    show(prompt.visibleText)
  }

  private func show(_ text: String) {
    if terminal == .printing { Terminal.write(text) }
  }
}
