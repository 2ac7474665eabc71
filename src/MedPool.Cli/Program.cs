using System.Runtime.InteropServices;

using MedPool.Cli;

using var interruption = new CancellationTokenSource();
using Terminal terminal = Terminal.OfProcess();

// From the first moment on: the parser's own handling begins when the command runs.
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
return terminal.Close(await MedPoolCommand.RunAsync(args, terminal, interruption.Token));

void Interrupt(PosixSignalContext context)
{
    context.Cancel = true;
    interruption.Cancel();
}
