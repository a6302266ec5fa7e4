/// The places of the goods phrase, alike wherever goods are named.
public enum GoodsSlot {
  public static let amount = 0
  public static let item = 1
  public static let variant = 2
  public static let serial = 3
  public static let lot = 4
  public static let package = 5
  public static let bin = 6
  public static let location = 7
  public static let expires = 8
  public static let warranty = 9
}

extension FormGroup {
  /// The goods phrase.
  ///
  /// `[N [UNIT] of] ITEM [variant V] [serial S] [lot L] [package P] [in bin B] [at LOC] …`
  ///
  /// Its clauses may also come later in the statement: they go to the latest goods before them.
  public static let goods = FormGroup(
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
