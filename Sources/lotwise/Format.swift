import ArgumentParser
import LotwiseLanguage
import LotwiseSyntax

/// Gives scripts the one layout: comments stay, and what a script means never changes.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Give scripts the one layout; what they mean never changes.",
    discussion: "- reads standard input and writes to standard output.")

  @Argument(help: "Scripts and folders.", completion: .file(extensions: ["lot"]))
  var paths: [String]

  @Flag(help: "Only say which scripts have another layout.")
  var check = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    Interrupt.listen()
    let output = Output(color: messages.color)
    let files = paths == ["-"] ? ["-"] : Scripts.find(paths)
    var worst = files.isEmpty ? ExitClass.nothingSelected : .success
    for file in files { worst = max(worst, format(file, output)) }
    output.flush()
    if output.hasFailed { worst = max(worst, .diskTrouble) }
    throw ExitCode(worst.rawValue)
  }

  private func format(_ file: String, _ output: Output) -> ExitClass {
    let bytes: [UInt8]
    do throws(Files.Problem) {
      bytes = try Scripts.read(file)
    } catch {
      output.problem(Files.unreadable(file, error))
      return error.end
    }
    var sources = SourceList()
    let id = sources.add(name: file == "-" ? "<stdin>" : file, bytes: bytes)
    sources.indexLines(of: id)
    output.know(sources)
    let formatted: [UInt8]
    do throws(Diagnostic) {
      formatted = try ScriptLayout.formatted(sources[id])
    } catch {
      output.problem(error)
      return error.code == "layout-fault" ? .internalFault : .scriptWrong
    }
    if file == "-", !check {
      output.out(String(decoding: formatted, as: UTF8.self))
      return .success
    }
    guard formatted != bytes else { return .success }
    if check {
      if !messages.quiet { output.out("\(file) has another layout\n") }
      return .goldenStale
    }
    guard Files.replace(file, with: formatted) else {
      output.problem("error[file-unwritable]: \(file) cannot be written\n")
      return .diskTrouble
    }
    if !messages.quiet { output.out("formatted \(file)\n") }
    return .success
  }
}
