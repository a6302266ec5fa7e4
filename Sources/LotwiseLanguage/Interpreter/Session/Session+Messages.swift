import ItemTracking
import LotwiseSyntax

/// A message of the model with the place of the statement that it belongs to.
public struct ReportedMessage: Sendable {
  public let severity: Message.Severity
  public let diagnostic: Diagnostic
  public let answer: Answer?
}

extension Session {
  /// Reports what the model told while a statement succeeded, and keeps it for `messages`.
  ///
  /// A question that was answered is kept but not shown: the script itself says the answer.
  mutating func reportMessages(_ tokens: [Token], _ range: Range<Int>, _ source: SourceID) {
    arguments.tokens = tokens
    arguments.range = range
    let place = arguments.wholePlace
    trail.lastMessages = dialog.messages.map { message in
      var diagnostic = Diagnostic(message.notice, at: place, model.names)
      diagnostic.severity = message.severity == .message ? .note : .warning
      diagnostic.notes.removeAll { $0.hasPrefix("nothing was changed") }
      return ReportedMessage(
        severity: message.severity, diagnostic: diagnostic, answer: message.answer)
    }
    dialog = CommandDialog()
    for message in trail.lastMessages { noteMessage(message) }
    if trail.collectedMessages != nil {
      trail.collectedMessages?.append(contentsOf: trail.lastMessages)
      return
    }
    for message in trail.lastMessages where message.severity != .question {
      report(.message(message.diagnostic))
    }
  }
}
