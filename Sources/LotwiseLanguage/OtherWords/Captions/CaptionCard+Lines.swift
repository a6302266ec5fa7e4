// Pages of documents and their lines, and what holds for the whole company.

extension CaptionCard {
  static let line = CaptionCard(
    [("set {doc}", "")],
    nouns: "sales purchase transfer production assembly order line header document field item",
    figures + days + ties + [
      Caption("location code", .name("at", [.location])),
      Caption("location", .name("at", [.location])),
      Caption("bin code", .name("in bin", [.bin])),
      Caption("variant code", .name("variant", [.variant])),
      Caption("unit of measure code", .name("unit", [.unit])),
      Caption("unit of measure", .name("unit", [.unit])), Caption("uom", .name("unit", [.unit])),
      Caption("reserve", .choice("reserve", "never\noptional\nalways")),
      Caption("planning flexibility", .choice("flexibility", "unlimited\nnone")),
      Caption("flushing method", flushing),
      Caption("in-transit code", .name("via", [.location])),
      Caption("transfer-from code", .name("from", [.location])),
      Caption("transfer-to code", .name("to", [.location])),
      Caption("sell-to customer no.", .name("to", [.customer])),
      Caption("customer no.", .name("to", [.customer])),
      Caption("buy-from vendor no.", .name("from", [.vendor])),
      Caption("vendor no.", .name("from", [.vendor])),
      Caption("shipping time", .formula("shipping time")),
      Caption(
        "status",
        .choice("", "released\nfirm planned|firm = firm\nplanned\nsimulated\nfinished")),
    ])

  private static let figures = [
    Caption("qty. to receive", .quantity("receive")), Caption("qty. to ship", .quantity("ship")),
    Caption("qty. to invoice", .quantity("invoice")), Caption("quantity", .quantity("quantity")),
    Caption("quantity per", .quantity("quantity-per")),
  ]

  private static let days = [
    Caption("shipment date", .day("ships")), Caption("planned shipment date", .day("ships")),
    Caption("planned delivery date", .day("ships")),
    Caption("requested delivery date", .day("ships")), Caption("delivery date", .day("ships")),
    Caption("promised delivery date", .day("ships")),
    Caption("expected receipt date", .day("expected")),
    Caption("planned receipt date", .day("expected")),
    Caption("requested receipt date", .day("expected")),
    Caption("promised receipt date", .day("expected")),
    Caption("receipt date", .day("expected")), Caption("due date", .day("due")),
    Caption("ending date", .day("due")), Caption("posting date", .day("on")),
    Caption("document date", .day("dated")), Caption("order date", .day("ordered")),
    Caption("expiration date", .day("expires")), Caption("warranty date", .day("warranty")),
  ]

  private static let ties = [
    Caption("appl.-to item entry", .number("applied to entry")),
    Caption("applies-to entry", .number("applied to entry")),
    Caption("apply to entry", .number("applied to entry")),
    Caption("apply to item entry", .number("applied to entry")),
    Caption("appl.-from item entry", .number("applied from entry")),
    Caption("applies-from entry", .number("applied from entry")),
    Caption("drop shipment", .flag("drop shipment", not: "ordinary")),
    Caption("special order", .flag("special order", not: "ordinary")),
  ]

  static let setup = CaptionCard(
    [("setup", "")], nouns: "inventory manufacturing assembly planning setup company default",
    [
      Caption(
        "prevent negative inventory",
        .choice("negative inventory", "yes|true|on = refused\nno|false|off = allowed")),
      Caption(
        "exact cost reversing mandatory",
        .flag("exact cost reversing required", not: "exact cost reversing optional")),
      Caption("location mandatory", .flag("location required", not: "location optional")),
      Caption(
        "variant mandatory if exists", .flag("variants required", not: "variants optional")),
      Caption("variant mandatory", .flag("variants required", not: "variants optional")),
      Caption("default dampener period", .formula("dampener")),
      Caption("default dampener %", .quantity("dampener percent")),
      Caption("default dampener", .quantity("dampener percent")),
      Caption("components at location", .name("components at", [.location])),
      Caption("default safety lead time", .formula("safety lead time")),
      Caption("inbound whse. handling time", .formula("inbound")),
      Caption("outbound whse. handling time", .formula("outbound")),
      Caption("package nos.", .name("packages from", [.series])),
      Caption(
        "combined mps/mrp calculation",
        .flag("mps and mrp together", not: "mps and mrp apart")),
      Caption(
        "combined mps mrp calculation",
        .flag("mps and mrp together", not: "mps and mrp apart")),
      Caption(
        "use forecast on locations",
        .flag("forecasts by location", not: "forecasts for all locations")),
      Caption(
        "use forecast on variants",
        .flag("forecasts by variant", not: "forecasts for all variants")),
    ])
}
