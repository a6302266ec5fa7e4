/// What is wrong with a script beyond its words: names, variables, files, expectations.
public enum LanguageCode: String, CaseIterable, Sendable {
  case expectationFailed = "expectation-failed"
  case failureExpected = "failure-expected"
  case expectationOpen = "expectation-open"
  case variableUnknown = "variable-unknown"
  case expressionWrong = "expression-wrong"
  case columnUnknown = "column-unknown"
  case tableUnknown = "table-unknown"
  case subjectUnknown = "subject-unknown"
  case definitionUnknown = "definition-unknown"
  case fileUnreadable = "file-unreadable"
  case fileUnwritable = "file-unwritable"
  case includeCycle = "include-cycle"
  case checkpointUnknown = "checkpoint-unknown"
  case nothingToUndo = "nothing-to-undo"
  case notHere = "not-here"
  case topicUnknown = "topic-unknown"

  public var title: String {
    switch self {
    case .expectationFailed: "an expectation that does not hold"
    case .expectationOpen: "an expectation that was left open and not filled in yet"
    case .failureExpected: "a failure that did not come, or another one"
    case .variableUnknown: "a variable that has no value"
    case .expressionWrong: "an expression that cannot be reckoned"
    case .columnUnknown: "a column that the table does not have"
    case .tableUnknown: "a table that does not exist"
    case .subjectUnknown: "a subject that nothing is known of"
    case .definitionUnknown: "a definition that was not made"
    case .fileUnreadable: "a file that cannot be read"
    case .fileUnwritable: "a file that cannot be written"
    case .includeCycle: "a file that includes itself"
    case .checkpointUnknown: "a checkpoint that was not set, or is gone"
    case .nothingToUndo: "nothing that could be undone or redone"
    case .notHere: "a statement that cannot stand here"
    case .topicUnknown: "a topic that help does not explain"
    }
  }
}
