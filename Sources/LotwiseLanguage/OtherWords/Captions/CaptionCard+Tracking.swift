// Pages of tracking codes, number series and the cards of numbers.

extension CaptionCard {
  static let trackingCode = CaptionCard(
    [("set tracking code {trackingCode}", "tracking code")],
    nouns: "item tracking code card policy", joint: ", ", ofNew: "only",
    numbers.flatMap(rules) + dates)

  private static let numbers = ["serial", "lot", "package"]
  /// What a page calls the movements, and what they are here.
  private static let movements = [
    ("purchase", "purchases"), ("sales", "sales"), ("sale", "sales"),
    ("positive adjmt.", "positive adjustments"), ("positive", "positive adjustments"),
    ("negative adjmt.", "negative adjustments"), ("negative", "negative adjustments"),
    ("manufacturing", "manufacturing"), ("production", "manufacturing"), ("assembly", "assembly"),
  ]

  /// What is asked for of a kind of number.
  private static func rules(_ kind: String) -> [Caption] {
    var found = [
      rule("\(kind) specific tracking", kind, "specific"),
      rule("\(kind) specific", kind, "specific"), rule("\(kind) no. required", kind, "specific"),
      rule("\(kind) required", kind, "specific"), rule("require \(kind) no.", kind, "specific"),
      rule("\(kind) nos. required", kind, "specific"), rule("\(kind) tracking", kind, "specific"),
      rule("\(kind) tracked", kind, "specific"), rule("\(kind) managed", kind, "specific"),
      rule("\(kind) warehouse tracking", kind, "in warehouse"),
      rule("warehouse tracking by \(kind)", kind, "in warehouse"),
      rule("\(kind) transfer tracking", kind, "on transfers"),
      Caption(
        "create \(kind) no. info on posting",
        .flag("\(kind) cards created", not: "\(kind) cards not created")),
      Caption(
        "create \(kind) info on posting",
        .flag("\(kind) cards created", not: "\(kind) cards not created")),
    ]
    for (said, written) in movements {
      for way in ["inbound", "outbound"] {
        found.append(rule("\(kind) \(said) \(way) tracking", kind, "\(way) on \(written)"))
        found.append(rule("\(kind) \(said) \(way)", kind, "\(way) on \(written)"))
        found.append(rule("\(kind) \(way) \(said)", kind, "\(way) on \(written)"))
        found.append(rule("\(kind) \(way) on \(said)", kind, "\(way) on \(written)"))
        found.append(rule("\(kind) on \(said) \(way)", kind, "\(way) on \(written)"))
        found.append(rule("\(kind) in \(said) \(way)", kind, "\(way) on \(written)"))
      }
      let both = "\(kind) inbound on \(written), \(kind) outbound on \(written)"
      for joint in ["", "in "] {
        found.append(Caption("\(kind) \(joint)\(said) inbound and outbound", .flag(both)))
        found.append(Caption("\(kind) inbound and outbound \(joint)\(said)", .flag(both)))
      }
      found.append(Caption("\(kind) tracked on \(said)", .flag(both)))
      found.append(Caption("\(kind) tracking on \(said)", .flag(both)))
    }
    for of in ["", "no. "] {
      found.append(rule("\(kind) \(of)on sales shipment", kind, "outbound on sales"))
      found.append(rule("\(kind) \(of)on purchase receipt", kind, "inbound on purchases"))
    }
    found.append(Caption("\(kind) not specific", .flag("\(kind) not specific")))
    for info in ["info", "no. info", "info card", "card"] {
      found += [
        rule("\(kind) \(info) inbound must exist", kind, "card required inbound"),
        rule("\(kind) \(info) outbound must exist", kind, "card required outbound"),
        rule("\(kind) \(info) must exist inbound", kind, "card required inbound"),
        rule("\(kind) \(info) must exist outbound", kind, "card required outbound"),
        rule("\(kind) \(info) must exist", kind, "card required always"),
        rule("\(kind) \(info) required", kind, "card required always"),
      ]
    }
    return found
  }

  private static func rule(_ said: String, _ kind: String, _ rule: String) -> Caption {
    let not =
      rule.hasPrefix("card") ? rule.replacing("card required", with: "card not required") : nil
    return Caption(said, .flag("\(kind) \(rule)", not: "\(kind) \(not ?? "not " + rule)"))
  }

  private static let dates: [Caption] =
    [
      ("expiration used", ["use expiration dates", "expiration dates used"]),
      (
        "expiration required",
        [
          "require expiration date entry", "man. expir. date entry reqd.",
          "manual expiration date entry required", "expiration date entry required",
          "expiration date required", "expiration date mandatory", "require expiration date",
          "expiration required",
        ]
      ),
      ("expiration strict", ["strict expiration posting", "strict expiration"]),
      (
        "warranty required",
        [
          "require warranty date entry", "man. warranty date entry reqd.",
          "manual warranty date entry required", "warranty date entry required",
          "warranty date required", "warranty required", "require warranty",
        ]
      ),
    ].flatMap { written, said in
      said.map {
        Caption($0, .flag(written, not: written.replacing(" ", with: " not ")))
      }
    } + [
      Caption("warranty date formula", .formula("warranty")),
      Caption("warranty formula", .formula("warranty")),
      Caption("warranty period", .formula("warranty")),
    ]

  static let series = CaptionCard(
    [("set series {series}", "")], nouns: "series no. number line card",
    [
      Caption("increment-by no.", .number("by")), Caption("increment by", .number("by")),
      Caption("last no. used", .name("last", [])), Caption("warning no.", .name("warning", [])),
      Caption("starting date", .day("from")),
      Caption("manual nos.", .flag("manual", not: "not manual")),
      Caption("default nos.", .flag("defaults", not: "no defaults")),
      Caption("open", .flag("open", not: "closed")),
    ])

  static let numberCard = CaptionCard(
    [("{set?} {kind} card {no} of {item}", "")],
    nouns: "lot serial package no. information card batch test",
    [
      Caption("certificate no.", .name("certificate", [])),
      Caption("certificate", .name("certificate", [])), Caption("description", .text("")),
      Caption("country/region code", .name("country", [])),
      Caption("country", .name("country", [])),
      Caption(
        "test quality",
        .choice("quality", "good|passed|ok = good\naverage\nbad|failed = bad\nnone")),
      Caption("quality", .choice("quality", "good|passed|ok = good\naverage\nbad|failed = bad")),
    ])
}
