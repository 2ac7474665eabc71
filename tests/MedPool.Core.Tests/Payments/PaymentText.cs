using System.Text;

using MedPool.Files;

namespace MedPool.Tests.Payments;

/// <summary>Files of payments in memory.</summary>
internal static class PaymentText
{
    /// <summary>A source whose messages call it <c>in.csv</c>.</summary>
    public static TextSource Source(string text) => TextSource.FromMemory(Encoding.UTF8.GetBytes(text), "in.csv");

    /// <summary>What a reading says of a bad file.</summary>
    public static string Refusal(Action read) => Assert.Throws<InputException>(read).Message;
}
