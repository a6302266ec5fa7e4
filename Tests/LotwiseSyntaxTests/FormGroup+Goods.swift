import LotwiseSyntax

/// The places of the goods phrase, alike wherever goods are named.
enum GoodsSlot {
  static let amount = 0
  static let item = 1
  static let variant = 2
  static let serial = 3
  static let lot = 4
  static let package = 5
  static let bin = 6
  static let location = 7
  static let expires = 8
  static let warranty = 9
}

extension FormGroup {
  /// The goods phrase.
  ///
  /// `[N [UNIT] of] ITEM [variant V] [serial S] [lot L] [package P] [in bin B] [at LOC] …`
  ///
  /// Its clauses may also come later in the statement: they go to the latest goods before them.
  static let goods = FormGroup(
    "goods",
    [
      .optional("quantity", is: .amount, at: GoodsSlot.amount),
      .required("item", is: .code, at: GoodsSlot.item),
      .optional("variant", after: "variant", is: .code, at: GoodsSlot.variant),
      .optional("serial no.", after: "serial", is: .codeRange, at: GoodsSlot.serial),
      .optional("lot no.", after: "lot", is: .codeRange, at: GoodsSlot.lot),
      .optional("package no.", after: "package", is: .codeRange, at: GoodsSlot.package),
      .optional("bin", after: "in bin", is: .code, at: GoodsSlot.bin),
      .optional("location", after: "at", is: .code, at: GoodsSlot.location),
      .optional("expiration date", after: "expires", is: .date, at: GoodsSlot.expires),
      .optional("warranty date", after: "warranty", is: .date, at: GoodsSlot.warranty),
    ])
}
