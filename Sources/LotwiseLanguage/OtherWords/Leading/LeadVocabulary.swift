import LotwiseSyntax

/// Words as people write them, and what they say of what stands beside them.
enum LeadVocabulary {
  /// Words that say nothing that a statement could lose.
  static let fillers: Set<String> = words(
    """
    the a an my our your please me us we i you it he she they is are was were be been am do does
    did have has had having will would can could shall should must want need needs to this that
    these those there some any just now here all of and in out at on with by from for into onto so
    as than then its their his her let's lets kindly go goes went up per via = == : - + -> > * what
    which who whom when where how whose no. number numbers nos code codes via s get gets give gives
    against anything something left currently still yet also really currently time times piece
    pieces well ok make let
    equals value values set nos. &
    """)

  /// Those that may say something: a line that has one is not taken without asking.
  static let weighty: Set<String> = words(
    """
    any some will can could shall should must would have has had having then than still yet
    anything something left also up out > * let make get gets give gives want need needs against
    """)

  /// Words that turn a meaning round: none of them is ever left out.
  static let negations: Set<String> = words("not no without except never don't dont none but only")

  /// Months, without which a line would be about another time.
  static let months: Set<String> = words(
    "january february march april may june july august september october november december")

  /// Words that say of which kind the name after them is.
  static let nouns: [String: LinePart.Kind] = [
    "item": .item, "items": .item, "product": .item, "article": .item, "material": .item,
    "lot": .lot, "lots": .lot, "batch": .lot, "batches": .lot, "charge": .lot, "lotno": .lot,
    "serial": .serial, "serials": .serial, "sn": .serial, "package": .package, "pkg": .package,
    "carton": .package, "pallet": .package, "lp": .package, "packages": .package,
    "customer": .customer, "client": .customer, "sell-to": .customer, "bill-to": .customer,
    "cust": .customer, "vendor": .vendor, "supplier": .vendor, "buy-from": .vendor,
    "location": .location, "warehouse": .location, "loc": .location, "whse": .location,
    "site": .location, "plant": .location, "storage": .location, "depot": .location, "bin": .bin,
    "order": .document, "document": .document, "doc": .document,
    "po": .document, "so": .document, "worksheet": .document, "journal": .document,
    "quote": .document,
    "variant": .variant,
    "entry": .entry, "unit": .unit, "uom": .unit, "series": .series, "quantity": .quantity,
    "qty": .quantity, "line": .document, "lines": .document, "name": .text, "description": .text,
    "called": .text, "named": .text,
  ]

  /// Words that may stand between such a word and the name.
  static let between: Set<String> = words("number numbers no. nos code = is : lot serial tracking")

  /// Words for pieces that are no unit of an item.
  static let pieces: Set<String> = words("pcs pc pieces piece units ea each x st pce unit qty off")

  /// Words that join a name to what it is for a movement.
  static let joints: Set<String> = words(
    """
    against to from at for in into on onto via by as with using of consuming until toward towards
    out
    """)

  /// Whether a line asks or looks.
  static func isQuestion(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return asking.contains(first)
  }

  private static let asking: Set<String> = words(
    """
    what which who whom whose when where how is are was were does did do has have can could
    show list display view see
    """)

  static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Words that belong to a statement, a column or a question: no name when in small letters.
  ///
  /// `isStrict`: one that only begins like such a word is another, as `LOTSER`.
  static func knows(_ word: String, isStrict: Bool = false) -> Bool {
    fillers.contains(word) || negations.contains(word) || nouns[word] != nil
      || joints.contains(word) || pieces.contains(word) || statementWords.contains(word)
      || LeadWay.knows(word, isStrict: isStrict)
  }

  /// Words of the forms and of the tables.
  private static let statementWords: Set<String> = {
    var found: Set<String> = []
    for form in StatementRegistry.table.forms {
      found.formUnion(form.phraseWords)
      for clause in form.clauses { found.formUnion(clause.wordList) }
    }
    for name in QueryTables.names + QueryTables.columnNames {
      found.insert(name)
      found.formUnion(name.split(separator: "-").map(String.init))
    }
    return found
  }()
}
