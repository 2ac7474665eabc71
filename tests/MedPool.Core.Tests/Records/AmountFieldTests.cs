using MedPool.Internals;

namespace MedPool.Tests.Records;

public class AmountFieldTests
{
    // Every byte can stand where a digit belongs; none may do more than refuse the amount.
    [Fact]
    public void TryParse_AnyByteInPlaceOfADigit_IsAnAmountForDigitsOnly()
    {
        for (int value = 0; value <= byte.MaxValue; value++)
        {
            byte character = (byte)value;
            bool isDigit = character is >= (byte)'0' and <= (byte)'9';
            Assert.Equal(isDigit, AmountField.TryParse([character], out _));
            Assert.Equal(isDigit, AmountField.TryParse([(byte)'1', (byte)'.', character], out _));
            Assert.Equal(isDigit, AmountField.TryParse([(byte)'1', (byte)'.', character, (byte)'0'], out _));
            Assert.Equal(isDigit, AmountField.TryParse([(byte)'1', (byte)'.', (byte)'0', character], out _));
        }
    }
}
