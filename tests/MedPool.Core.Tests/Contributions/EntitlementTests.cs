using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Law;

using MedPool.Contributions;

namespace MedPool.Tests.Contributions;

public class EntitlementTests
{
    private static readonly EntitlementTerms Jining = new(6, FlexibleMaternity: false);
    private static readonly byte[] Member = "370800000000000000123456"u8.ToArray();

    // JN-3-3a: an employee who paid for March is entitled in April, not in March nor in May.
    [Fact]
    [Trait("Rule", "JN-3-3a")]
    public void IsEntitled_AnEmployee_InTheMonthAfterPayment()
    {
        EntitlementRegister register = Paid(flexible: false, 202003);
        Assert.False(register.IsEntitled(Member, 202003));
        Assert.True(register.IsEntitled(Member, 202004));
        Assert.False(register.IsEntitled(Member, 202005));
    }

    // JN-3-3a: a flexible worker insured for the first time pays January to June; entitled from July.
    [Fact]
    [Trait("Rule", "JN-3-3a")]
    public void IsEntitled_AFlexibleWorker_AfterSixMonthsInARow()
    {
        EntitlementRegister register = Paid(flexible: true, 202006, 202002, 202003, 202001, 202004, 202005); // In no order.
        Assert.False(register.IsEntitled(Member, 202006));
        Assert.True(register.IsEntitled(Member, 202007));
    }

    // A gap begins the six months anew: January to March, May to October; entitled from November.
    [Fact]
    [Trait("Rule", "JN-3-3a")]
    public void IsEntitled_AFlexibleWorkerWithAGap_BeginsAnew()
    {
        EntitlementRegister register = Paid(flexible: true, 202001, 202002, 202003, 202005, 202006, 202007, 202008, 202009, 202010);
        Assert.False(register.IsEntitled(Member, 202010));
        Assert.True(register.IsEntitled(Member, 202011));
    }

    // The waiting time is for the first insurance: after it, a gap costs no more than its own months. Nor does a former employee wait.
    [Fact]
    [Trait("Rule", "JN-3-3a")]
    public void IsEntitled_AFlexibleWorkerInsuredBefore_DoesNotWaitAgain()
    {
        EntitlementRegister again = Paid(flexible: true, 202001, 202002, 202003, 202004, 202005, 202006, 202010);
        Assert.False(again.IsEntitled(Member, 202009));
        Assert.True(again.IsEntitled(Member, 202011));

        EntitlementRegister former = Paid(flexible: false, 202001);
        former.Add(Member, flexible: true, 202005);
        Assert.True(former.IsEntitled(Member, 202006));
    }

    // JN-3-3a: a month paid as an employee entitles in the next, whether or not it was paid as a flexible worker too, who would have to wait.
    [Fact]
    [Trait("Rule", "JN-3-3a")]
    public void IsEntitled_WhoPaidAsBothInAMonth_IsAnEmployee()
    {
        EntitlementRegister register = Paid(flexible: false, 202003);
        register.Add(Member, flexible: true, 202003);
        Assert.True(register.IsEntitled(Member, 202004));
        Assert.Equal((1, 1), (register.MemberCount, register[Member].Count));
    }

    // JN-3-3b: a flexible worker who paid January to June has medical benefits in July and no maternity benefits. In July she pays as another employer's
    // employee: maternity benefits too in
    // August. In August she pays as both: she has them in September as an employee. In September she is a flexible worker again, and has none in October.
    [Fact]
    [Trait("Rule", "JN-3-3b")]
    public void IsEntitled_ToMaternityBenefits_NotAsAFlexibleWorkerAlone()
    {
        EntitlementRegister register = Paid(flexible: true, 202001, 202002, 202003, 202004, 202005, 202006, 202008, 202009);
        register.Add(Member, flexible: false, 202007);
        register.Add(Member, flexible: false, 202008);
        int[] months = [202006, 202007, 202008, 202009, 202010, 202011];

        Assert.Equal([false, false, true, true, false, false], months.Select(month => register.IsEntitled(Member, month, BenefitComponent.Maternity)));
        Assert.All(
            [BenefitComponent.Inpatient, BenefitComponent.Outpatient],
            benefit => Assert.Equal([false, true, true, true, true, false], months.Select(month => register.IsEntitled(Member, month, benefit))));
        Assert.Equal([false, true, true, true, true, false], months.Select(month => register.IsEntitled(Member, month)));
    }

    // JN-3-3b names flexible workers; a retiree is none, whatever was paid before.
    [Fact]
    [Trait("Rule", "JN-3-3b")]
    public void IsEntitled_ToMaternityBenefits_ARetireeIsNoFlexibleWorker()
    {
        EntitlementRegister register = Paid(flexible: true, 202001, 202002, 202003, 202004, 202005, 202006);
        Assert.False(register.IsEntitled(Member, 202007, BenefitComponent.Maternity));
        register.AddRetired(Member, 202007);
        Assert.True(register.IsEntitled(Member, 202007, BenefitComponent.Maternity));
    }

    // JN-3-3b: Jining names none for flexible workers. A policy that names nobody, or names them a benefit, has no such rule; one that names others only gives
    // them none.
    [Fact]
    [Trait("Rule", "JN-3-3b")]
    public void Terms_OfAPolicy_HaveMaternityAsItsRuleSays()
    {
        PolicyDocument jining = Policies.Jining2020.Document;
        Assert.Equal(Jining, EntitlementTerms.Of(jining));
        Assert.True(EntitlementTerms.Of(With(jining)).FlexibleMaternity);
        Assert.True(EntitlementTerms.Of(With(jining, (3, MaternityBenefit.MedicalCosts))).FlexibleMaternity);
        Assert.False(EntitlementTerms.Of(With(jining, (1, MaternityBenefit.MedicalCosts))).FlexibleMaternity);
    }

    // JN-3-2-3a: with ten years paid a retiree has benefits without paying; JN-3-2-3d: with a top-up paid in March, from April. For good; one who retired
    // before the register, in all of it.
    [Fact]
    [Trait("Rule", "JN-3-2-3a")]
    [Trait("Rule", "JN-3-2-3d")]
    public void IsEntitled_ARetiree_FromTheFirstMonthForGood()
    {
        EntitlementRegister register = Paid(flexible: false, 202001);
        Assert.True(register.AddRetired(Member, 202004));
        Assert.True(register.AddRetired("long retired"u8, 199907));
        Assert.False(register.AddRetired("not yet"u8, 209901));
        Assert.Equal([true, false, true, true], ((int[])[202002, 202003, 202004, 203001]).Select(month => register.IsEntitled(Member, month)));
        Assert.True(register.IsEntitled("long retired"u8, 202001));
        Assert.False(register.IsEntitled("not yet"u8, 203001));
        Assert.Equal(1, register.MemberCount);
    }

    [Fact]
    public void Register_UnknownMembersAndMonths_AreNotEntitled()
    {
        EntitlementRegister register = Paid(flexible: false, 202001);
        Assert.False(register.IsEntitled("nobody"u8, 202002));
        Assert.False(register.IsEntitled(new byte[40], 202002));
        Assert.False(register.IsEntitled(Member, 201912));
        Assert.False(register.Add(Member, flexible: false, 201912));
        Assert.False(register.Add(Member, flexible: false, 203009)); // 128 months from January 2020 end in August 2030.
        Assert.True(register.Add(Member, flexible: false, 203008));
        Assert.Equal(2, register[Member].Count);
    }

    // Ids that look alike are different members: digits with leading zeros, digits as letters, lengths beyond any key.
    [Fact]
    public void Register_IdsThatLookAlike_AreDifferentMembers()
    {
        string[] ids =
        [
            "1", "01", "001", "1 ", "A", "a", "12345678901234567890123456789", "123456789012345678901234567890", "1234567890123456789012345678901",
            "ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNOP", "",
        ];
        EntitlementRegister register = new(2020, Jining);
        for (int i = 0; i < ids.Length; i++)
        {
            register.Add(Encoding.UTF8.GetBytes(ids[i]), flexible: false, 202001 + i);
        }

        Assert.Equal(ids.Length, register.MemberCount);
        Assert.All(ids.Index(), id => Assert.Equal(UInt128.One << id.Index, register[Encoding.UTF8.GetBytes(id.Item)].Bits));
    }

    // JN-3-3b: agencies, costs; other employers, costs and allowance; flexible workers, none.
    [Theory]
    [Trait("Rule", "JN-3-3b")]
    [InlineData(1, MaternityBenefit.MedicalCosts)]
    [InlineData(2, MaternityBenefit.MedicalCostsAndAllowance)]
    [InlineData(3, MaternityBenefit.None)]
    [InlineData(8, MaternityBenefit.None)]
    public void BenefitOf_APayerType_IsThatOfTheRule(int payerType, MaternityBenefit expected)
    {
        Citation cite = new("JN-3-3b", "notice", "三（三）", "生育保险待遇");
        MaternityRule[] rules =
        [
            new(new([1]), MaternityBenefit.MedicalCosts, cite),
            new(new([2]), MaternityBenefit.MedicalCostsAndAllowance, cite),
            new(new([3]), MaternityBenefit.None, cite),
        ];
        Assert.Equal(expected, Maternity.BenefitOf(payerType, new(rules)));
    }

    // The last month that there is room for, and one beyond: all months count.
    [Theory]
    [InlineData(126, 127)]
    [InlineData(127, 127)]
    [InlineData(127, 128)]
    public void AnyUpTo_TheEndOfTheRoom_CountsAllMonths(int paid, int last)
    {
        Assert.True(default(PaidMonths).With(paid).AnyUpTo(last));
        Assert.Equal(paid == 126, default(PaidMonths).With(paid).AnyUpTo(126));
    }

    // Any months, against a list walked month by month.
    [Property]
    public Property HasRun_AnyMonths_IsWhatCountingFinds() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false))), 128).ToArbitrary(),
            Gen.Choose(1, 13).ToArbitrary(),
            Gen.Choose(-1, 127).ToArbitrary(),
            (months, length, last) =>
            {
                PaidMonths paid = months.Index().Aggregate(default(PaidMonths), (all, month) => month.Item ? all.With(month.Index) : all);
                (int run, bool found) = (0, false);
                for (int i = 0; i <= last; i++)
                {
                    run = months[i] ? run + 1 : 0;
                    found |= run >= length;
                }

                return paid.HasRun(length, last) == found && paid.Count == months.Count(month => month);
            });

    // So many members that the tables under the register grow again and again: each keeps its own months, and nobody else is known.
    [Fact]
    public void Register_OfManyMembers_KeepsEachOnesMonths()
    {
        const int Members = 60_000;
        EntitlementRegister register = new(2020, Jining);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < Members; i++)
            {
                register.Add(IdOf(i), flexible: i % 3 == 0, 202001 + ((i + (round * 5)) % 12));
            }
        }

        Assert.Equal(Members, register.MemberCount);
        for (int i = 0; i < Members; i++)
        {
            PaidMonths months = register[IdOf(i)];
            Assert.True(months.Count == 2 && months.Contains(i % 12) && months.Contains((i + 5) % 12));
            Assert.Equal(0, register[IdOf(i + Members)].Count);
        }

        static byte[] IdOf(int number) => Encoding.ASCII.GetBytes(number % 2 == 0 ? $"3708{number:D20}" : $"M{number}");
    }

    [Fact]
    public void IsEntitled_AfterWarmUp_AllocatesNothing()
    {
        EntitlementRegister register = Paid(flexible: true, 202001);
        Assert.False(register.IsEntitled(Member, 202002));
        void Ask()
        {
            register.IsEntitled(Member, 202002);
            register.Add(Member, flexible: true, 202002);
        }

        Assert.Equal(0, Allocations.Of(Ask, times: 1_000));
    }

    private static PolicyDocument With(PolicyDocument policy, params (int PayerType, MaternityBenefit Benefit)[] benefits)
    {
        EntitlementRule rule = policy.Contributions!.Entitlement!;
        MaternityRule[] maternity = [.. benefits.Select(each => new MaternityRule(new([each.PayerType]), each.Benefit, rule.NextMonth))];
        return policy with { Contributions = policy.Contributions with { Entitlement = rule with { Maternity = new(maternity) } } };
    }

    private static EntitlementRegister Paid(bool flexible, params int[] months)
    {
        EntitlementRegister register = new(2020, Jining);
        foreach (int month in months)
        {
            Assert.True(register.Add(Member, flexible, month));
        }

        return register;
    }
}
