using MedPool.Cli;

using Terminal terminal = Terminal.OfProcess();

// From the first moment on: whatever a command has begun when it is asked to stop, it cleans up.
using var interruption = new Interruption(terminal);
return terminal.Close(await MedPoolCommand.RunAsync(args, terminal, interruption.Token));
