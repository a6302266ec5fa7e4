/// Why a form did not match, as numbers: most failures only mean that the next form is tried.
struct Failure {
  enum Reason: UInt8 {
    case none, missingStatement, unknownStatement
    case missing, missingBlock, unexpected, unexpectedBrace, givenTwice, excluded
    case notAQuantity, tooManyDecimals, tooLarge, notANumber, countTooLarge
    case notADate, noSuchDay, notAFormula, notACode, twoDots, notAText, notAChoice
    case notARow, raggedRow, unknownLine
  }

  var reason = Reason.none
  /// How far the form got: the form that got furthest is the one that was meant.
  var progress = -1
  /// What is pointed at; the limit of the tokens when something is missing at the end.
  var token = 0
  /// The tokens end here: of the statement, or of the line of a block.
  var limit = 0
  /// The compiled clause that is to blame, or -1.
  var clause: Int32 = -1
  /// The cell that was there before, of a clause given twice.
  var firstCell: Int32 = -1
  /// The compiled form that failed, or -1.
  var form: Int32 = -1
  /// In the second pass: where to collect what could have stood there.
  var target = -1
}

extension Matcher {
  /// Keeps the failure of the form that got furthest; always false, to be returned.
  mutating func fail(
    _ reason: Failure.Reason, at token: Int, clause: Int32 = -1, progress: Int? = nil,
    firstCell: Int32 = -1
  ) -> Bool {
    let reached = progress ?? token
    if reached > failure.progress {
      failure.reason = reason
      failure.progress = reached
      failure.token = token
      failure.limit = limit
      failure.clause = clause
      failure.firstCell = firstCell
      failure.form = frames.count > 0 ? frames[frames.count - 1].form : -1
    }
    return false
  }

  /// A required clause is not there.
  ///
  /// When nothing of the record is, its first word is to blame.
  mutating func failMissing(_ frame: Frame, _ ordinal: Int16) -> Bool {
    let clause = frame.firstClause + Int32(ordinal)
    let isBlock = table.clauses[Int(clause)].kind.isBlock
    return fail(
      isBlock ? .missingBlock : .missing, at: limit, clause: clause, progress: position)
  }
}
