# SPDX-License-Identifier: GPL-3.0-or-later
# Helper of the tests of review workbooks: a project, here, whose pairs nobody but people can judge.
cat >project.json <<'END'
{"axlens": "project/1", "id": "p", "name": "연결 시험", "home": "28", "reference": "00",
"regions": ["korea"], "levels": ["division"], "taxonomy": "incheon-digital", "waves": ["2025Q4"],
"models": [], "sources": [
{"id": "register", "wave": "2025Q4", "file": "register.csv", "map": "incheon-register",
 "constants": {"period": "2024Q4"}},
{"id": "patents", "wave": "2025Q4", "file": "patents.csv", "map": "kiprisplus"}]}
END
# Firms with a legal form; the patents name them without: nobody but people can tell.
cat >register.csv <<'END'
관리번호,회사명,사업자등록번호,시도명,시군구명,단지명,대표업종코드,차수,종업원합계,생산액(백만원),수출액(천달러),설립일,상태,비고
1,(주)가나정밀,,인천광역시,남동구,,29292,11,30,100,0,,가동,
2,(주)다라중공업,,인천광역시,서구,,29292,11,20,100,0,,가동,
3,(주)마바로봇,,인천광역시,연수구,,29292,11,10,100,0,,가동,
END
{
	echo 'customer_no,Applicant,ApplicationNumber,ApplicationDate,InventionName,InternationalpatentclassificationNumber,OpeningNumber,OpeningDate,PublicNumber,PublicDate,RegistrationNumber,RegistrationDate,RegistrationStatus,Abstract'
	number=0
	for name in 가나정밀 가나정밀 가나정밀 다라중공업 다라중공업 마바로봇; do
		echo ",$name,$((number += 1)),20200101,제목,G06N 3/08,,,,,,,,"
	done
} >patents.csv
