// Pages of items, their units, how they are planned, and who buys and sells them.

extension CaptionCard {
  static let item = CaptionCard(
    [("set item {item}", "item"), ("planning of {item} {at?}", "")],
    nouns: "item card sku stockkeeping unit planning parameters inventory replenishment series",
    fields + planning)

  private static let fields = [
    Caption("description", .text("")),
    Caption("base unit of measure", .name("unit", [.unit])),
    Caption("item tracking code", .name("tracked", [.trackingCode])),
    Caption("tracking code", .name("tracked", [.trackingCode])),
    Caption("tracking", .name("tracked", [.trackingCode])),
    Caption("lot nos.", lots), Caption("lot no. series", lots), Caption("lot series", lots),
    Caption("lot nos. from series", lots), Caption("lot nos. series", lots),
    Caption("lot nos. from", lots), Caption("series for lot", lots),
    Caption("lot from series", lots), Caption("lot from", lots),
    Caption("serial nos.", serials), Caption("serial no. series", serials),
    Caption("serial series", serials), Caption("serial nos. from series", serials),
    Caption("serial nos. series", serials), Caption("serial nos. from", serials),
    Caption("series for serial", serials), Caption("serial from series", serials),
    Caption("serial from", serials),
    Caption("expiration calculation", .formula("expires after")),
    Caption("shelf life", .formula("expires after")),
    Caption("costing method", costing), Caption("costing", costing),
    Caption("type", .choice("type", "inventory\nnon-inventory\nservice")),
    Caption(
      "assembly policy",
      .choice(
        "", "assemble-to-order = assembled to order\nassemble-to-stock = assembled to stock")),
    Caption("flushing method", flushing),
    Caption("reserve", .choice("reserve", "never\noptional\nalways")),
    Caption(
      "prevent negative inventory",
      .choice("negative", "default\nyes|true|on = refused\nno|false|off = allowed")),
    Caption(
      "order tracking policy",
      .choice(
        "order tracking",
        "none\ntracking only|only = only\ntracking & action msg.|action msg.|messages = messages")),
    Caption("order tracking", .choice("order tracking", "none\ntracking only = only")),
    Caption("blocked", .flag("blocked", not: "not blocked")),
    Caption(
      "variant mandatory if exists",
      .choice("variants", "default\nyes|true|on = required\nno|false|off = optional")),
    Caption(
      "variant mandatory",
      .choice("variants", "default\nyes|true|on = required\nno|false|off = optional")),
  ]

  private static let costing = Caption.Value.choice(
    "costing", "fifo\nlifo\naverage\nspecific\nstandard")
  private static let lots = Caption.Value.series("lots from", ending: "LOTS")
  private static let serials = Caption.Value.series("serials from", ending: "SNS")
  static let flushing = Caption.Value.choice(
    "flushed", "manual|manually = manually\nforward\nbackward")

  private static let planning = [
    plan(
      "reordering policy",
      .choice(
        "policy",
        "fixed reorder qty.|fixed = fixed\nmaximum qty.|maximum = maximum\norder\n"
          + "lot-for-lot = lot-for-lot\nnone|blank = none")),
    plan("replenishment system", replenishing), plan("replenishment", replenishing),
    plan("replenishment by", replenishing),
    plan(
      "manufacturing policy",
      .choice("make", "make-to-stock = to stock\nmake-to-order = to order")),
    plan("include inventory", .flag("include inventory", not: "leave out inventory")),
    plan("lead time calculation", .formula("lead time")), plan("lead time", .formula("lead time")),
    plan("safety lead time", .formula("safety lead time")),
    plan("time bucket", .formula("bucket")),
    plan("reorder cycle", .formula("bucket")),
    plan("lot accumulation period", .formula("accumulation")),
    plan("rescheduling period", .formula("rescheduling")),
    plan("dampener period", .formula("dampener")),
    plan("dampener quantity", .quantity("dampener quantity")),
    plan("lot size", .quantity("lot size")),
    plan("reorder point", .quantity("reorder point")),
    plan("reorder quantity", .quantity("reorder")),
    plan("maximum inventory", .quantity("maximum inventory")),
    plan("overflow level", .quantity("overflow")),
    plan("safety stock quantity", .quantity("safety stock")),
    plan("safety stock", .quantity("safety stock")),
    plan("minimum order quantity", .quantity("minimum order")),
    plan("minimum order", .quantity("minimum order")),
    plan("maximum order quantity", .quantity("maximum order")),
    plan("maximum order", .quantity("maximum order")),
    plan("order multiple", .quantity("multiple")),
    plan("transfer-from code", .name("from", [.location])),
    plan("vendor no.", .name("from", [.vendor])),
  ]

  private static let replenishing = Caption.Value.choice(
    "replenish by", "purchase\nprod. order|production = production\ntransfer\nassembly")

  private static func plan(_ text: String, _ value: Caption.Value) -> Caption {
    Caption(text, value, line: 1)
  }

  static let unit = CaptionCard(
    [("set unit {unit} {of}", "unit")], nouns: "unit item units of measure uom",
    [
      Caption("qty. per unit of measure", .quantity("holds")),
      Caption("qty. per uom", .quantity("holds")), Caption("qty. per", .quantity("holds")),
      Caption("qty. rounding precision", .quantity("rounding")),
      Caption("rounding precision", .quantity("rounding")),
    ])

  static let customer = CaptionCard(
    [("set customer {customer}", "customer")], nouns: "customer card",
    [
      Caption("name", .text("")),
      Caption(
        "blocked", .choice("", "no|false = not blocked\nall|ship|invoice|yes|true = blocked")),
      Caption("reserve", .choice("reserve", "never\noptional\nalways")),
      Caption("priority", .number("priority")),
    ])

  static let vendor = CaptionCard(
    [("set vendor {vendor}", "vendor")], nouns: "vendor supplier card",
    [
      Caption("name", .text("")),
      Caption("blocked", .choice("", "no|false = not blocked\nall|payment|yes|true = blocked")),
      Caption("lead time calculation", .formula("lead time")),
      Caption("lead time", .formula("lead time")),
    ])
}
