/// What a statement answers where BC would ask.
public enum Answer: UInt8, CaseIterable, Hashable, Sendable { case no, yes }

/// What the model says besides doing a command: nothing is refused by it.
public struct Message: Hashable, Sendable {
  public enum Severity: UInt8, Hashable, Sendable {
    /// BC's message: worth knowing.
    case message
    /// Something that may turn out wrong later.
    case warning
    /// A question that the command had an answer to.
    case question
  }

  public var severity: Severity
  /// Its code, wording, facts and advice, as a refusal would have them.
  public var notice: TrackingError
  /// What a question was answered with.
  public var answer: Answer?

  public init(_ severity: Severity, _ notice: TrackingError, answer: Answer? = nil) {
    self.severity = severity
    self.notice = notice
    self.answer = answer
  }
}

/// The talk between one command and the model: answers given beforehand, messages told.
///
/// It belongs to no history: nothing of it is rolled back, saved or compared. Whoever performs a
/// command begins a new one, and reads the messages afterwards.
public struct CommandDialog: Sendable {
  /// An answer to one question, or to any.
  public struct Reply: Hashable, Sendable {
    public var answer: Answer
    /// The question's code; nil answers every question that has no reply of its own.
    public var question: ErrorCode?

    public init(_ answer: Answer, to question: ErrorCode? = nil) {
      self.answer = answer
      self.question = question
    }
  }

  public internal(set) var replies: [Reply] = []
  public internal(set) var messages: [Message] = []

  /// What is answered to a question, when anything is.
  public func answer(to question: ErrorCode) -> Answer? {
    let own = replies.first { $0.question == question }
    return (own ?? replies.first { $0.question == nil })?.answer
  }
}

extension Model {
  /// Begins the talk of a new command; what was told before is forgotten.
  public mutating func beginDialog(_ replies: [CommandDialog.Reply] = []) {
    if !dialog.messages.isEmpty { dialog.messages.removeAll(keepingCapacity: true) }
    if !replies.isEmpty || !dialog.replies.isEmpty { dialog.replies = replies }
  }

  /// Tells something that is worth knowing.
  public mutating func inform(_ notice: TrackingError) {
    dialog.messages.append(Message(.message, notice))
  }

  /// Warns of something that may turn out wrong; the command goes on.
  public mutating func warn(_ notice: TrackingError) {
    dialog.messages.append(Message(.warning, notice))
  }

  /// Asks as BC would; true when the answer is yes.
  ///
  /// What a no means is the caller's to say.
  ///
  /// - Throws: the question itself when nothing answers it.
  public mutating func ask(_ question: TrackingError) throws(TrackingError) -> Bool {
    guard let answer = dialog.answer(to: question.code) else {
      var unanswered = question
      unanswered.isQuestion = true
      throw unanswered
    }
    dialog.messages.append(Message(.question, question, answer: answer))
    return answer == .yes
  }
}
