// Pages of locations, their bins and what is in those.

extension CaptionCard {
  static let location = CaptionCard(
    [("set location {location}", "location")], nouns: "location warehouse card",
    handled + picked + placed + places + [
      Caption("name", .text("")),
      Caption("use as in-transit", .flag("in transit", not: "not in transit")),
      Caption("inbound warehouse handling time", .formula("inbound")),
      Caption("inbound handling time", .formula("inbound")),
      Caption("outbound warehouse handling time", .formula("outbound")),
      Caption("outbound handling time", .formula("outbound")),
    ])

  private static let handled = [
    need("receive", "require receive|require receipt|require warehouse receipt|receive required"),
    need("ship", "require shipment|require ship|require warehouse shipment|shipment required"),
    need("put-away", "require put-away|put-away required"), need("pick", "require pick"),
    need("pick", "pick required"), need("bins", "bin mandatory|require bin|bins required"),
    // Bins are switched on first, as on the page.
    [
      "directed put-away and pick", "directed put-away", "directed",
      "require directed put-away and pick", "require directed",
    ].map {
      Caption($0, .flag("requires bins, directed", not: "does not require directed"))
    },
    need("cross-dock", "use cross-docking|cross-docking"),
  ].flatMap { $0 }

  private static func need(_ written: String, _ said: String) -> [Caption] {
    said.split(separator: "|").map {
      Caption(
        String($0), .flag("requires \(written)", not: "does not require \(written)"))
    }
  }

  private static let picked = [
    Caption(
      "default bin selection",
      .choice(
        "default bins", "none|blank = none\nfixed bin|fixed = fixed\nlast-used bin = last used")
    ),
    Caption(
      "pick bin policy", .choice("pick by", "default bin|default = default\nbin ranking = ranking")),
    Caption("pick according to fefo", .flag("picks by fefo", not: "not by fefo")),
    Caption("pick by fefo", .flag("picks by fefo", not: "not by fefo")),
    Caption("always create pick line", .flag("always creates pick lines")),
    Caption("always create put-away line", .flag("always creates put-away lines")),
    Caption("allow breakbulk", .flag("breakbulk allowed", not: "breakbulk not allowed")),
    Caption(
      "bin capacity policy",
      .choice(
        "capacity",
        "never check capacity|never = unchecked\nallow more than max. capacity|allow = allowed\n"
          + "prohibit more than max. cap.|prohibit = refused")),
    handling("prod. consump. whse. handling", "consumption by"),
    handling("prod. consumption whse. handling", "consumption by"),
    handling("production consumption warehouse handling", "consumption by"),
    handling("asm. consump. whse. handling", "assembly by"),
    handling("assembly consumption warehouse handling", "assembly by"),
    Caption("prod. output whse. handling", made),
    Caption("production output warehouse handling", made),
  ]

  private static func handling(_ said: String, _ clause: String) -> Caption {
    Caption(
      said,
      .choice(
        clause,
        "no warehouse handling|none = no pick\nwarehouse pick (optional) = optional pick\n"
          + "warehouse pick (mandatory)|warehouse pick = warehouse pick\n"
          + "inventory pick/movement|inventory pick|inventory movement = inventory pick"))
  }

  private static let made = Caption.Value.choice(
    "output by",
    "no warehouse handling|none = no put-away\ninventory put-away = inventory put-away\n"
      + "warehouse put-away|put-away = put-away")

  private static let placed = [
    Caption("put-away template code", .name("place by template", [])),
    Caption("put-away bin policy", .choice("place by", "default bin|default = default")),
    Caption("use put-away worksheet", .flag("put-away worksheet", not: "no put-away worksheet")),
    Caption("cross-dock due date calc.", .formula("cross-dock horizon")),
    Caption("cross-dock due date calculation", .formula("cross-dock horizon")),
  ]

  private static let places = [
    ("receipt bin", "receipt bin"), ("shipment bin", "shipment bin"),
    ("adjustment bin", "adjustment bin"), ("cross-dock bin", "cross-dock bin"),
    ("open shop floor bin", "shop floor bin"), ("shop floor bin", "shop floor bin"),
    ("to-production bin", "production bin"), ("from-production bin", "production out"),
    ("to-assembly bin", "assembly bin"), ("from-assembly bin", "assembly out"),
    ("asm.-to-order shpt. bin", "order assembly bin"),
  ].map { said, written in Caption("\(said) code", .name(written, [.bin])) }

  static let bin = CaptionCard(
    [("set bin {bin} {at}", "bin")], nouns: "bin card location at",
    ranks + [
      Caption("zone code", .name("in zone", [])),
      Caption("bin type code", types), Caption("type", types), Caption("bin type", types),
      Caption("dedicated", .flag("dedicated", not: "not dedicated")),
      Caption("cross-dock bin", .flag("cross-dock", not: "not cross-dock")),
      Caption("warehouse class code", .name("class", [])),
      Caption("maximum cubage", .quantity("maximum cubage")),
      Caption("maximum weight", .quantity("maximum weight")),
      Caption("block inbound", .flag("blocked inbound")),
      Caption("block outbound", .flag("blocked outbound")),
      Caption("blocked for inbound", .flag("blocked inbound")),
      Caption("blocked for outbound", .flag("blocked outbound")),
    ])

  private static let types = Caption.Value.choice(
    "type",
    "putpick|put pick|put-away pick = put-away, pick\nreceive|receipt|receiving = receive\n"
      + "ship|shipment|shipping = ship\nput-away|putaway = put-away\npick|picking = pick\n"
      + "qc|none = none")

  static let zone = CaptionCard(
    [("set zone {name} {at}", "zone")], nouns: "zone card location at",
    [
      Caption("zone ranking", .number("ranking")), Caption("bin type code", types),
      Caption("type", types), Caption("bin type", types), Caption("ranking", .number("ranking")),
      Caption("cross-dock bin zone", .flag("cross-dock")),
      Caption("warehouse class code", .name("class", [])), Caption("class", .name("class", [])),
    ])

  private static let ranks = [
    Caption("bin ranking", .number("ranking")), Caption("ranking", .number("ranking")),
    Caption(
      "block movement",
      .choice(
        "",
        "inbound = blocked inbound\noutbound = blocked outbound\nall = blocked all\n"
          + "none|blank = unblocked")),
  ]

  static let binContent = CaptionCard(
    [("set bin content of {item} in bin {bin} {at}", "")],
    nouns: "bin content contents item location in at",
    ranks + [
      Caption("default", .flag("default", not: "not default")),
      Caption("fixed", .flag("fixed", not: "not fixed")),
      Caption("min. qty.", .quantity("minimum")), Caption("max. qty.", .quantity("maximum")),
    ])
}
