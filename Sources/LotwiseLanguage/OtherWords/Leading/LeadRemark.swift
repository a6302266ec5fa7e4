/// What a line to type does otherwise than was written, or what there is where none is found.
///
/// Business Central keeps some things that are not kept here; whoever asks for one is told so, and
/// what does it instead.
struct LeadRemark: Sendable {
  private let triggers: [[LeadPattern]]
  private let unless: [LeadPattern]
  /// Behind a line.
  private let text: String
  /// Where there is no line.
  private let alone: String
  /// Nothing does it: no line is shown.
  private let isMissing: Bool

  private init(
    _ triggers: String, _ text: String, alone: String, unless: String = "",
    isMissing: Bool = false
  ) {
    self.triggers = triggers.split(separator: " ").map { group in
      group.split(separator: "+").map { LeadPattern($0) }
    }
    self.unless = LeadPattern.all(unless)
    (self.text, self.alone, self.isMissing) = (text, alone, isMissing)
  }

  /// What Business Central has, and this language has no word for.
  private static let missing = [
    ("service+order* service+item* service+contract*", "service orders"),
    ("project projects job jobs", "projects"), ("resource*", "resources"),
    ("item+categor*", "item categories"), ("item+attribute*", "item attributes"),
    ("item+charge*", "item charges"), ("item+reference* cross+reference*", "item references"),
    ("item+substitut* substitut*", "item substitutions"),
    ("nonstock non-stock catalog", "catalog items"),
    ("inventory+period* accounting+period*", "inventory periods"),
    ("gross+weight net+weight volume gtin barcode", "weights and bar codes"),
    ("return+reason* reason+code*", "reasons"), ("archiv*", "archived documents"),
    ("approval*", "approvals"), ("g/l general+ledger", "general ledger entries"),
  ].map { LeadRemark($0, "there are no \($1) here", alone: "", isMissing: true) }

  private static let all =
    missing + [
      LeadRemark(
        "warehouse+ship* warehouse+recei* warehouse+pick* warehouse+put* warehouse+movement* "
          + "whse+ship* whse+recei* whse+pick* whse+put* inventory+pick* inventory+put* "
          + "inventory+movement* internal+movement* movement+worksheet* pick picks put-away put-aways putaway "
          + "get+source",
        "there are no warehouse documents here, orders are posted themselves",
        alone: "; `help post` says how, `help reclassify` how goods go to another bin",
        unless: "require* template* bin* zone* list fefo expect* location* use set entr*"),
      LeadRemark(
        "price* discount* cost costs amount* currency vat tax dimension*",
        "goods are tracked by quantity here, without prices and amounts",
        alone: "", unless: "expect* revers* value*", isMissing: true),
      LeadRemark(
        "stop*+sell* stop*+purchas* stop*+buy* sale*+block* purchas*+block* sell*+block* sold+block* buy*+block* sale*+unblock* "
          + "purchas*+unblock* sell*+unblock* buy*+unblock* ship*+block* receiv*+block*",
        "a block is for all that moves goods, not for sales or purchases alone",
        alone: "; `help block item` says more", unless: "customer* vendor* order*"),
      LeadRemark(
        "customer+block*+ship* customer+block*+invoic* vendor+block*+pay*",
        "who is blocked is blocked for all of it", alone: "; `help customer` says more"),
      LeadRemark(
        "qty+handl* qty.+handl* quantity+handl*",
        "of a number `handle N of lot … on` a line says how much",
        alone: "",
        unless: "lot* serial* sn package* all everything nothing autofill* fill* clear* delet*"),
      LeadRemark(
        "reserv*+all+orders reserv*+everything auto+reserv* unreserv*+all",
        "", alone: "orders are reserved one by one, as with `reserve SO1`"),
      LeadRemark(
        LeadWay.takenBack, "",
        alone: "`show posted-documents` shows what is posted; by its number `undo` takes it back"),
      LeadRemark(
        "routing* work+center* machine+center*",
        "there are no routings and work centers here",
        alone: "; `help operations of` says what there is",
        unless: "operation*"),
      LeadRemark(
        "carry*+out carry*+action* execut*+action* accept*+action*", "",
        alone: "there is no planning worksheet; `plan from today to today + 30D as W1` makes one"),
      LeadRemark(
        "show+setup show+settings show+configur* show+options list+settings", "",
        alone: "what holds for the company stands in no table; `help setup` says how it is set"),
    ]

  /// Statements that move goods or post what does.
  private static let posting: Set<String> = [
    "post", "receive", "ship", "return", "transfer", "adjust", "produce", "assemble", "reclassify",
  ]
  /// Words for what waits until it is posted.
  private static let waiting = LeadPattern.all(
    "journal* jnl jnl. worksheet* pick* put-away* warehouse whse movement* register*")

  /// A note for a line, with what is to be said of it; nil where there is nothing to say.
  static func note(_ note: String?, for line: String, _ book: NameBook) -> String? {
    // Of each word all beginnings are kept.
    guard line.utf8.count <= Leader.longest else { return note }
    // What is led without some of its words has been told so.
    if note != nil, UnkeptWords(line, book) != nil { return note }
    let words = LineWords(LineToken.all(of: line).map(\.small))
    let remark = all.first { remark in
      remark.triggers.contains { $0.allSatisfy { !words.matching($0).isEmpty } }
        && remark.unless.allSatisfy { words.matching($0).isEmpty }
    }
    let led = note.flatMap { $0.split(separator: "`").dropFirst().first } ?? ""
    // A look, or what there would be of an unknown document, does nothing of what is not here.
    let isOther = led.hasPrefix("show ") || note?.hasPrefix("help: there is no document") ?? false
    let isDropped = remark.map { $0.isMissing || isOther && !$0.text.isEmpty } ?? false
    guard var text = note, !isDropped else {
      return remark.map { "help: \($0.text)\($0.alone)" }
    }
    let posts = led.split(separator: ";").contains { statement in
      let words = statement.split(separator: " ").map(String.init)
      return words.first.map { verb in
        posting.contains(verb)
          || verb == "count" && words.dropFirst().first?.first?.isNumber == true
      } ?? false
    }
    if posts, waiting.contains(where: { !words.matching($0).isEmpty }) {
      text += ", which posts at once"
    }
    guard let remark, !remark.text.isEmpty else { return text }
    return "\(text); \(remark.text)"
  }
}
