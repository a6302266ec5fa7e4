/// What a statement answers where BC would ask.
public enum Answer: UInt8, CaseIterable, Hashable, Sendable { case no, yes }

/// What the model says besides doing a command: nothing is refused by it.
public struct Message: Hashable, Sendable {
  /// How much a message weighs.
  public enum Severity: UInt8, Hashable, Sendable {
    /// BC's message: worth knowing.
    case message
    /// Something that may turn out wrong later.
    case warning
    /// A question that the command had an answer to.
    case question
  }

  /// A message, a warning, or a question that was answered.
  public var severity: Severity
  /// Its code, wording, facts and advice, as a refusal would have them.
  public var notice: TrackingError
  /// What a question was answered with.
  public var answer: Answer?

  init(_ severity: Severity, _ notice: TrackingError, answer: Answer? = nil) {
    self.severity = severity
    self.notice = notice
    self.answer = answer
  }
}

/// The dialog of one command with the model: answers given beforehand, messages that came up.
///
/// It belongs to no history: nothing of it is rolled back, saved or compared.
public struct CommandDialog: Sendable {
  /// An answer to one question, or to any.
  public struct Reply: Hashable, Sendable {
    /// What the question is answered with.
    public var answer: Answer
    /// The question's code; nil answers every question that has no reply of its own.
    public var question: ErrorCode?

    /// An answer to one question, or to every question that has no reply of its own.
    public init(_ answer: Answer, to question: ErrorCode? = nil) {
      self.answer = answer
      self.question = question
    }

    /// Yes to every question that has no reply of its own.
    public static let yes = Reply(.yes)
    /// No to every question that has no reply of its own.
    public static let no = Reply(.no)
  }

  /// Answers that were given beforehand; one to a question by its code goes before one to any.
  public private(set) var replies: [Reply]
  /// What came up while the command was done, in that order.
  public private(set) var messages: [Message] = []

  /// The dialog of one command; without replies every question refuses it.
  public init(_ replies: [Reply] = []) { self.replies = replies }

  /// What is answered to a question, when anything is.
  func answer(to question: ErrorCode) -> Answer? {
    let own = replies.first { $0.question == question }
    return (own ?? replies.first { $0.question == nil })?.answer
  }

  /// Tells something that is worth knowing.
  package mutating func inform(_ notice: TrackingError) {
    messages.append(Message(.message, notice))
  }

  /// Warns of something that may turn out wrong; the command goes on.
  package mutating func warn(_ notice: TrackingError) { messages.append(Message(.warning, notice)) }

  /// Asks as BC would; true when the answer is yes.
  mutating func ask(_ question: TrackingError) throws(TrackingError) -> Bool {
    guard let answer = answer(to: question.code) else {
      var unanswered = question
      unanswered.isQuestion = true
      throw unanswered
    }
    messages.append(Message(.question, question, answer: answer))
    return answer == .yes
  }
}
