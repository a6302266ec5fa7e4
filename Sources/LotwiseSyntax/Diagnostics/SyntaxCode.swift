/// Every way in which a text can be wrong before anything of it runs.
///
/// A code is never reused; the explanation is what `help CODE` prints.
public enum SyntaxCode: String, CaseIterable, Hashable, Sendable {
  case unknownStatement = "unknown-statement"
  case unknownWord = "unknown-word"
  case missingWord = "missing-word"
  case missingBlock = "missing-block"
  case unexpectedWord = "unexpected-word"
  case unexpectedBrace = "unexpected-brace"
  case givenTwice = "given-twice"
  case notAQuantity = "not-a-quantity"
  case notANumber = "not-a-number"
  case tooManyDecimals = "too-many-decimals"
  case quantityTooLarge = "quantity-too-large"
  case notADate = "not-a-date"
  case notADateFormula = "not-a-date-formula"
  case notACode = "not-a-code"
  case codeTooLong = "code-too-long"
  case notAText = "not-a-text"
  case badTableRow = "bad-table-row"
  case unclosedBlock = "unclosed-block"
  case unclosedQuote = "unclosed-quote"
  case unclosedInterpolation = "unclosed-interpolation"
  case nestedTooDeep = "nested-too-deep"
  case notUTF8 = "not-utf8"
  case controlCharacter = "control-character"
  case fileTooLarge = "file-too-large"
}
