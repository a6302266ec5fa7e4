extension SyntaxCode {
  /// One line, for a list of codes.
  public var title: String { wording.title }

  /// What `help CODE` prints: what it means, and what to write instead.
  public var explanation: String { wording.explanation }

  private var wording: (title: String, explanation: String) {
    switch self {
    case .unknownStatement:
      (
        "no statement begins like this",
        "A statement begins with its verb or noun: `receive …`, "
          + "`item …`. Keywords are lower case. `help` lists all statements."
      )
    case .unknownWord:
      ("this place takes one of a few words", "The message lists the words that may stand here.")
    case .missingWord:
      (
        "the statement ends too early",
        "Something that the statement needs is not there; the "
          + "message names it, `help STATEMENT` shows the whole form."
      )
    case .missingBlock:
      ("a block is missing", "The statement needs a block: `{`, its lines, `}`.")
    case .unexpectedWord:
      (
        "the statement takes no such word here",
        "The word fits nothing that may stand at this "
          + "place. A code that is also a keyword here goes in quotes: `\"lot\"`."
      )
    case .unexpectedBrace:
      (
        "a brace or bracket that nothing takes",
        "Either it has no partner, or the statement has "
          + "no block. A block's `{` is followed by a blank or a new line; `{name}` is a variable."
      )
    case .givenTwice:
      ("a clause stands twice", "Each clause may stand once; leave one of the two out.")
    case .clausesExclude:
      (
        "two clauses exclude each other",
        "Both cannot hold, as `invoiced` and `not invoiced` cannot; leave one of the two out."
      )
    case .notAQuantity:
      (
        "not a quantity",
        "A quantity is written with digits: `7`, `-2`, `2.5`, `1_000`, and "
          + "counts with `of`: `7 of BOLT`, `3 BOX of BOLT`."
      )
    case .notANumber:
      ("not a whole number", "This place takes a whole number, written with digits.")
    case .tooManyDecimals:
      ("more than five decimals", "Quantities are kept with five decimals, as the ERP does.")
    case .quantityTooLarge:
      ("a number beyond what can be kept", "The largest quantity is 92233720368547.75807.")
    case .notADate:
      (
        "not a date",
        "A date is `2026-01-15`, `today`, `today + 3D`, or `none` where it may be "
          + "blank."
      )
    case .notADateFormula:
      (
        "not a date formula",
        "A date formula is `3D`, `-1W`, `1M`, `CM+10D`: a number or C and "
          + "one of D, WD, W, M, Q, Y."
      )
    case .notACode:
      (
        "not a code",
        "A bare code is made of letters, digits and - _ . / & +, without `..`; "
          + "any other goes in quotes: `\"LOT 7\"`."
      )
    case .notAText:
      (
        "not a text",
        "This place takes a text in quotes; a quote inside is doubled: `\"3\"\" pipe\"`."
      )
    case .badTableRow:
      (
        "not a row of this table",
        "A row begins and ends with `|` and has as many cells as the "
          + "first row."
      )
    case .unclosedBlock:
      ("a block that never ends", "Each `{`, `(` or `[` needs its partner.")
    case .unclosedQuote:
      ("a text that never ends", "A text in quotes ends on its line; a quote inside is doubled.")
    case .unclosedInterpolation:
      (
        "a `{` that never ends",
        "A variable is `{name}`: no blank after `{`, its `}` on the same "
          + "line with no blank before it. A block's `{` is followed by a blank or a new line."
      )
    case .nestedTooDeep:
      ("blocks nested too deep", "At most 200 blocks or brackets stand inside each other.")
    case .notUTF8:
      ("not UTF-8", "Scripts are UTF-8; the editor that wrote this one used another encoding.")
    case .controlCharacter:
      ("not a text file", "The file holds a byte that no text holds, so nothing of it is run.")
    case .lineTooLong:
      (
        "a line too long",
        "A line has at most 2000000 bytes. Inside `{`, `(` or `[`, and after a last `\\`, a "
          + "statement goes on on the next line."
      )
    case .fileTooLarge:
      ("a file too large to read", "A script has less than 2 GB.")
    }
  }
}
