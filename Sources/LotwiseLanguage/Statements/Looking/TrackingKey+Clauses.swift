import ItemTracking
import LotwiseSyntax

extension TrackingKey {
  /// `serial S lot L package P`, blank when nothing is said.
  static func existing(in form: inout FormBuilder) -> Reader<TrackingKey> {
    let serial = form.optional("serial no.", after: "serial", SerialNo.self)
    let lot = form.optional("lot no.", after: "lot", LotNo.self)
    let package = form.optional("package no.", after: "package", PackageNo.self)
    return { a throws(Diagnostic) in
      var key = TrackingKey()
      key.serialNo = try a.value(serial) ?? .blank
      key.lotNo = try a.value(lot) ?? .blank
      key.packageNo = try a.value(package) ?? .blank
      return key
    }
  }
}
