import LotwiseSyntax

extension Synonyms {
  /// What people who know Business Central write first: the only list of it.
  static let ofStatements = Synonyms(
    clauses: [
      "expires": [
        "expiration date", "expiration", "expiry date", "expiry", "exp. date", "exp date", "exp.",
        "exp", "expiring", "expires on", "best before date", "best before", "use by",
        "valid until", "valid to", "good until", "sell by",
      ],
      "expires after": ["expiration calculation", "shelf life"],
      "warranty": ["warranty date", "guarantee"],
      "lot": ["lot no.", "lotno", "lot number"],
      "lots from": ["lot nos. from", "lot nos.", "lot numbers from"],
      "serials from": ["serial nos. from", "serial nos.", "serial numbers from"],
      "serial": ["serial no.", "sn", "serials", "serial number"],
      "package": ["package no.", "pkg"],
      "via": ["in transit", "in-transit code", "in-transit", "through"],
      "unit": ["uom", "base unit of measure", "base unit", "unit of measure"],
      "tracked": ["tracking code", "tracking", "tracked by", "item tracking code"],
      "holds": ["=", "contains", "is"],
      "consuming": ["with components", "using"],
      "ships": [
        "shipping", "shipment date", "ship date",
      ],
      "expected": ["expected receipt date", "receipt date", "expected date"],
      "due": ["due date"],
      "on": ["posting date", "posted on"],
      "dated": ["document date"],
    ],
    phrases: [
      ("cancel reservation of", "unreserve"), ("cancel reservation", "unreserve"),
      ("cancel reservations of", "unreserve"), ("unbook", "unreserve"),
      ("cancel reservation for", "unreserve"), ("cancel reservations for", "unreserve"),
      ("cancel reservations", "unreserve"), ("delete reservation of", "unreserve"),
      ("delete reservation", "unreserve"), ("remove reservation", "unreserve"),
      ("save", "save snapshot"), ("load", "load snapshot"), ("open snapshot", "load snapshot"),
      ("work date", "workdate"), ("po", "purchase order"), ("so", "sales order"),
      ("production bom of", "bom of"), ("bom", "bom of"),
      ("unit of measure", "unit"), ("item tracking code", "tracking code"),
      ("physical inventory order", "count order"), ("no. series", "series"),
      ("number series", "series"), ("movement of", "transfer"),
    ],
    rewrites: { allRewrites })

  private static let allRewrites = Rewrites(
    taken: Rewrite.pages + Rewrite.lists + Rewrite.questions + Rewrite.warehouses + Rewrite.makings
      + Rewrite.postings
      + Rewrite.movements
      + Rewrite.reservations
      + Rewrite.goods + Rewrite.looks + Rewrite.expectations
      + Rewrite.documents + Rewrite.bareMoves + Rewrite.sentences + Rewrite.settings
      + Rewrite.fillers,
    lines: Rewrite.lines, likely: Rewrite.likely + Rewrite.perhaps)
}
