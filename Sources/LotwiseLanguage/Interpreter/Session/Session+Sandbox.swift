import Glibc
import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// Reading and writing where a sandbox is set.
extension Session {
  /// The bytes of a file beneath the sandbox.
  func contents(
    ofFile path: String, within sandbox: Sandbox, named written: String, at place: SourceLocation?
  ) throws(StatementFailure) -> [UInt8] {
    let file: Int32
    do throws(Sandbox.Refusal) {
      file = try sandbox.open(toRead: path)
    } catch {
      throw .script(Self.diagnostic(error, written, .fileUnreadable, at: place))
    }
    defer { close(file) }
    do throws(Files.Problem) {
      return try Files.contents(ofOpened: file, isInterrupted)
    } catch {
      guard case .unreadable(let why) = error else { throw .interrupted }
      throw .script(
        Diagnostic(.fileUnreadable, "\(written) cannot be read", at: place, label: why))
    }
  }

  /// Writes a new file into the sandbox's folder for output.
  func write(
    _ bytes: [UInt8], toNewFile path: String, within sandbox: Sandbox, at place: SourceLocation
  ) throws(StatementFailure) {
    let file: Int32
    do throws(Sandbox.Refusal) {
      file = try sandbox.make(path)
    } catch {
      throw .script(Self.diagnostic(error, path, .fileUnwritable, at: place))
    }
    guard Files.write(bytes, closing: file) else {
      throw .script(Diagnostic(.fileUnwritable, "\(path) cannot be written", at: place))
    }
  }

  private static func diagnostic(
    _ refusal: Sandbox.Refusal, _ path: String, _ code: LanguageCode, at place: SourceLocation?
  ) -> Diagnostic {
    switch refusal {
    case .failed(let why):
      let what = code == .fileUnreadable ? "read" : "written"
      return Diagnostic(code, "\(path) cannot be \(what)", at: place, label: why)
    case .outside:
      var diagnostic = Diagnostic(
        .outsideSandbox, "\(path) lies outside what this script may touch", at: place)
      diagnostic.notes = [
        "help: `--sandbox=FOLDER` says what is read, `--sandbox-out FOLDER` where new files go"
      ]
      return diagnostic
    }
  }
}
