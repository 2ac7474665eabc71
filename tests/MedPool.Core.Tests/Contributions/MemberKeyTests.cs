using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Internals;

namespace MedPool.Tests.Contributions;

public class MemberKeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("A1")]
    [InlineData("ABCDEFGHIJKLMNO")]
    [InlineData("123456789012345678901234567890")]
    public void ToText_OfAKey_IsItsId(string id)
    {
        Assert.True(MemberKey.TryCreate(Encoding.ASCII.GetBytes(id), out MemberKey key));
        Assert.Equal(id, key.ToText());
    }

    [Property]
    public bool ToText_OfAnyShortId_IsThatId(NonNull<string> text)
    {
        string id = new([.. text.Get.Where(char.IsAscii).Take(15)]);
        return MemberKey.TryCreate(Encoding.ASCII.GetBytes(id), out MemberKey key) && key.ToText() == id;
    }
}
