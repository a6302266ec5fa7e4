import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension QueryTable {
  static let messages = QueryTable(
    "messages", of: .record, "messages, warnings and answers of the last statement",
    columns: messageColumns,
    isReckoned: true,
    rows: { _, scope in
      scope.messages.enumerated().map { Told(number: $0.offset + 1, message: $0.element) }
    })

  fileprivate struct Told: Sendable {
    var number: Int
    var message: ReportedMessage
  }

  private static let messageColumns: [[QueryColumn<Told>]] = [
    [
      .integer("no") { $1.number },
      .text("severity") {
        switch $1.message.severity {
        case .message: "message"
        case .warning: "warning"
        case .question: "question"
        }
      }.of(["message", "warning", "question"]),
      .text("code") { $1.message.diagnostic.code },
      .text("rule") {
        ErrorCode(rawValue: $1.message.diagnostic.code)?.rules.joined(separator: ", ") ?? ""
      },
      .text("text") { $1.message.diagnostic.message },
      .text("answer") {
        switch $1.message.answer {
        case .yes: "yes"
        case .no: "no"
        case nil: ""
        }
      }.of(["yes", "no"]),
    ]
  ]
}
